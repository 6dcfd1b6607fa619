import { describe, expect, it } from 'vitest';
import { codesWith, inWords, issuesWith, q } from '../testing/forms.ts';
import { exampleOfMask, followsMask } from './mask.ts';

describe('text', () => {
  const name = q({ type: 'text', id: 'name', label: 'Namn', minLength: 2, maxLength: 5 });

  it('takes text within its length, counted in characters', () => {
    expect(codesWith(name, 'Åsa')).toEqual([]);
    expect(codesWith(name, '👍👍👍👍👍')).toEqual([]);
    expect(codesWith(name, '👍')).toEqual(['too_short']);
    expect(codesWith(name, ' a ')).toEqual(['too_short']);
  });

  it('says how much to shorten', () => {
    expect(issuesWith(name, 'Annasofia')[0]).toMatchObject({
      code: 'too_long',
      level: 'save',
      message: 'Korta Namn med 4 tecken. Det får plats högst 5 tecken.',
    });
  });

  it.each([undefined, null, '', '   ', 7, true, [], {}, ['x']])(
    'is missing when the answer is %j',
    (answer) => {
      expect(issuesWith(name, answer)).toMatchObject([
        { code: 'missing', level: 'submit', message: 'Fyll i Namn.' },
      ]);
      expect(issuesWith(name, answer, 'save')).toEqual([]);
    },
  );

  it('may be left out when it is not required, or asked for later', () => {
    expect(codesWith({ ...name, required: false }, '')).toEqual([]);
    expect(codesWith({ ...name, requiredLater: true }, '')).toEqual([]);
    expect(inWords({ ...name, requiredLater: true }, '')).toBe('Lämnas senare');
    expect(inWords(name, '')).toBe('Inte besvarad');
  });

  it('calls a question a question', () => {
    const asked = q({ type: 'text', id: 'name', label: 'Vad heter du?' });
    expect(issuesWith(asked, '')[0]!.message).toBe('Svara på frågan ”Vad heter du?”');
  });
});

describe('masks', () => {
  it.each([
    ['ABC-1234', 'AAA-9999', true],
    ['abc 1234', 'AAA-9999', true],
    ['abc1234', 'AAA-9999', true],
    ['ab1-1234', 'AAA-9999', false],
    ['ABC-123', 'AAA-9999', false],
    ['ABC-12345', 'AAA-9999', false],
    ['SE-1x', 'SE-9*', true],
    ['NO-1x', 'SE-9*', false],
    ['ÅÄÖ', 'AAA', true],
  ])('%s in %s: %s', (typed, mask, follows) => {
    expect(followsMask(typed, mask)).toBe(follows);
  });

  it('shows an example that follows the mask itself', () => {
    for (const mask of ['AAA-99*', 'SE 9999', '9999-9999/AA'])
      expect(followsMask(exampleOfMask(mask), mask)).toBe(true);
    const plate = q({ type: 'text', id: 'plate', label: 'Registreringsnummer', mask: 'AAA 99*' });
    expect(issuesWith(plate, '12')[0]!.message).toBe('Skriv Registreringsnummer på samma sätt som ABC 123.');
  });
});

describe('long text', () => {
  const why = q({ type: 'long-text', id: 'why', label: 'Beskrivning', minLength: 10 });

  it('has room for 2 000 characters and says how many are too many', () => {
    expect(codesWith(why, 'å'.repeat(2000))).toEqual([]);
    expect(issuesWith(why, 'å'.repeat(2001))[0]!.message).toContain('med 1 tecken');
    expect(codesWith(why, 'kort')).toEqual(['too_short']);
  });
});

describe('e-mail', () => {
  const mail = q({ type: 'email', id: 'mail', label: 'E-post' });

  it.each(['anna@exempel.se', 'a.b+c@sub.exempel.se', 'åsa@exämpel.se', ' anna@exempel.se '])(
    'takes %s',
    (typed) => {
      expect(codesWith(mail, typed)).toEqual([]);
    },
  );

  it.each([
    'anna',
    'anna@',
    '@exempel.se',
    'anna@exempel',
    'a b@exempel.se',
    'a@b@c.se',
    'anna@.se',
    `${'a'.repeat(65)}@b.se`,
  ])('does not take %s', (typed) => {
    expect(issuesWith(mail, typed)[0]!.message).toBe(
      'Skriv E-post som en e-postadress, till exempel namn@exempel.se.',
    );
  });
});

describe('telephone', () => {
  const phone = q({ type: 'phone', id: 'phone', label: 'Telefon' });

  it('takes many ways of writing and shows what was written', () => {
    expect(codesWith(phone, '+46 (0)70-123 45 67')).toEqual([]);
    expect(inWords(phone, ' 070-123 45 67')).toBe('070-123 45 67');
    expect(codesWith(phone, 'hemma')).toEqual(['wrong_format']);
  });
});
