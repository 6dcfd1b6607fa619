import { describe, expect, it } from 'vitest';
import { check } from '../runs/check.ts';
import { prune } from '../runs/prune.ts';
import { walk } from '../runs/walk.ts';
import { codesWith, formOf, inWords, is, issuesWith, q, today } from '../testing/forms.ts';

const choices = [
  { id: 'cash', label: { sv: 'Kontant' } },
  { id: 'card', label: { sv: 'Kort' } },
  { id: 'none', label: { sv: 'Inget av detta' }, exclusive: true },
];

describe('yes or no', () => {
  const kids = q({ type: 'yes-no', id: 'kids', label: 'Har du barn?' });

  it('takes yes and no and nothing else', () => {
    expect(codesWith(kids, 'yes')).toEqual([]);
    expect(inWords(kids, 'no')).toBe('Nej');
    expect(issuesWith(kids, 'kanske')[0]!.code).toBe('not_available');
    expect(issuesWith(kids, '')[0]!.message).toBe('Välj ett svar på frågan ”Har du barn?”');
  });
});

describe.each(['radio', 'select'] as const)('%s', (type) => {
  const pay = q({ type, id: 'pay', label: 'Betalsätt', choices });

  it('takes one of its choices', () => {
    expect(codesWith(pay, 'card')).toEqual([]);
    expect(inWords(pay, 'card')).toBe('Kort');
    expect(codesWith(pay, 'cheque')).toEqual(['not_available']);
    expect(codesWith(pay, ['card'])).toEqual(['missing']);
    expect(issuesWith(pay, '')[0]!.message).toBe('Välj ett alternativ för Betalsätt.');
  });
});

describe('check boxes', () => {
  const pays = q({ type: 'checkboxes', id: 'pays', label: 'Betalsätt', choices, min: 2, max: 2 });

  it('counts what is picked', () => {
    expect(codesWith(pays, ['cash', 'card'])).toEqual([]);
    expect(codesWith(pays, ['cash'])).toEqual(['too_few']);
    expect(codesWith(pays, ['cash', 'cash'])).toEqual(['too_few']);
    expect(codesWith(pays, [])).toEqual(['missing']);
    expect(codesWith({ ...pays, required: false }, [])).toEqual([]);
    expect(codesWith({ ...pays, max: 1 } as typeof pays, ['cash', 'card'])).toEqual(['too_many']);
  });

  it('lets an exclusive choice stand alone', () => {
    expect(codesWith(pays, ['none'])).toEqual([]);
    expect(issuesWith(pays, ['none', 'cash'])[0]).toMatchObject({
      code: 'not_together',
      message: 'Välj antingen ”Inget av detta” eller de andra alternativen för Betalsätt, inte båda.',
    });
  });

  it('lists labels in the order of the form', () => {
    expect(inWords(pays, ['card', 'cash'])).toBe('Kontant, Kort');
    expect(codesWith(pays, ['card', 'shells'])).toEqual(['not_available']);
  });
});

describe('choices that come and go', () => {
  const form = formOf(
    q({ type: 'yes-no', id: 'company' }),
    q({
      type: 'radio',
      id: 'pay',
      label: 'Betalsätt',
      choices: [
        choices[0]!,
        { id: 'invoice', label: { sv: 'Faktura' }, availableWhen: is('company', 'yes') },
      ],
    }),
    q({ type: 'text', id: 'reference', visibleWhen: is('pay', 'invoice') }),
  );
  const answers = { company: 'no', pay: 'invoice', reference: '77' };

  it('are not answered while they are gone', () => {
    expect(
      walk(form, answers, { today })
        .availableChoices('pay')
        .map(({ id }) => id),
    ).toEqual(['cash']);
    expect(check(form, answers, { today }, 'save')[0]!.message).toBe(
      '”Faktura” går inte att välja längre. Välj ett annat alternativ för Betalsätt.',
    );
    expect(prune(form, answers, { today })).toEqual({ company: 'no' });
    expect(check(form, { ...answers, company: 'yes' }, { today }, 'submit')).toEqual([]);
  });
});
