import { describe, expect, it } from 'vitest';
import { check } from '../runs/check.ts';
import { summary } from '../runs/summary.ts';
import { walk } from '../runs/walk.ts';
import { codesWith, formOf, inWords, is, issuesWith, q, today } from '../testing/forms.ts';

const file = (name: string, more: object = {}) => ({
  id: `id-${name.length}`,
  name,
  size: 1000,
  kind: 'pdf',
  ...more,
});

describe('attachments', () => {
  const plans = q({
    type: 'attachments',
    id: 'plans',
    label: 'Ritningar',
    accept: ['pdf', 'png'],
    maxBytes: 5_000_000,
    min: 2,
    max: 3,
  });

  it('takes files of the right kind, size and number', () => {
    expect(codesWith(plans, [file('a.pdf'), file('b.png', { kind: 'png' })])).toEqual([]);
    expect(codesWith(plans, [file('a.pdf')])).toEqual(['too_few']);
    expect(
      codesWith(
        plans,
        ['1', '2', '3', '4'].map((name) => file(name)),
      ),
    ).toEqual(['too_many']);
    expect(codesWith(plans, [])).toEqual(['missing']);
    expect(codesWith({ ...plans, requiredLater: true }, [])).toEqual([]);
  });

  it('says what to do about each file', () => {
    const messages = issuesWith(plans, [
      file('brev.docx', { kind: 'docx' }),
      file('stor.pdf', { size: 6_000_000 }),
      file('tom.pdf', { size: 0 }),
    ]);
    expect(messages.map(({ message }) => message)).toEqual([
      'Ta bort filen ”brev.docx” från Ritningar. Här går det att bifoga pdf, png.',
      'Filen ”stor.pdf” är för stor för Ritningar. Byt ut den mot en fil på högst 5\u00a0MB.',
      'Filen ”tom.pdf” under Ritningar är tom. Ta bort den och bifoga en fil med innehåll.',
    ]);
  });

  it('does not take for a file what is none', () => {
    for (const junk of [
      'a.pdf',
      [null],
      [{ name: 'a.pdf' }],
      [file('x', { kind: 'exe' })],
      [file('x', { size: -1 })],
    ]) {
      expect(codesWith(plans, junk)).toEqual(['missing']);
    }
  });

  it('is shown with sizes, and with the files themselves', () => {
    expect(inWords(plans, [file('a.pdf', { size: 1_250_000 })])).toBe('a.pdf (1,3 MB)');
    const [row] = summary(formOf(plans), { plans: [file('a.pdf')] } as never, { today })[0]!.rows;
    expect(row).toMatchObject({ kind: 'attachments', files: [{ name: 'a.pdf', size: 1000 }] });
  });
});

describe('consent', () => {
  const agree = q({
    type: 'consent',
    id: 'agree',
    label: 'Samtycke',
    text: { sv: 't' },
    statement: { sv: 's' },
  });

  it('must be given, and only true is given', () => {
    expect(codesWith(agree, true)).toEqual([]);
    for (const answer of [false, 'yes', 'true', 1, undefined])
      expect(codesWith(agree, answer)).toEqual(['missing']);
    expect(inWords(agree, true)).toBe('Ja, godkänt');
  });
});

describe('stop, information and calculated', () => {
  const form = formOf(
    q({ type: 'yes-no', id: 'rich' }),
    q({ type: 'stop', id: 'halt', visibleWhen: is('rich', 'yes'), text: { sv: 'Du kan inte söka.' } }),
    q({ type: 'information', id: 'info', text: { sv: 'Läs detta.' } }),
    q({
      type: 'calculated',
      id: 'sum',
      value: { add: [{ value: 1 }, { value: 2 }] },
      show: 'number',
      unit: { sv: 'st' },
    }),
  );

  it('stops only while the stop is visible', () => {
    expect(walk(form, { rich: 'yes' }, { today }).stoppedBy).toBe('halt');
    expect(check(form, { rich: 'yes' }, { today }, 'submit')).toMatchObject([
      { code: 'stopped', message: 'Du kan inte söka.' },
    ]);
    expect(check(form, { rich: 'yes' }, { today }, 'save')).toEqual([]);
    expect(check(form, { rich: 'no' }, { today }, 'submit')).toEqual([]);
  });

  it('summarises what is worked out, not what is only read', () => {
    const rows = summary(form, { rich: 'no', sum: '99', info: 'x' } as never, { today })[0]!.rows;
    expect(rows.map(({ questionId, value }) => [questionId, value])).toEqual([
      ['rich', 'Nej'],
      ['sum', '3\u00a0st'],
    ]);
  });
});
