import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers/answers.ts';
import type { Question } from '../definition.ts';
import { formOf, is, q, today } from '../testing/forms.ts';
import { upgrade } from './upgrade.ts';

const choices = (...ids: string[]) => ids.map((id) => ({ id, label: { sv: id.toUpperCase() } }));

function from(old: readonly Question[], fresh: readonly Question[], answers: Answers) {
  const { answers: carried, report } = upgrade(formOf(...old), formOf(...fresh), answers, { today });
  return {
    carried,
    report: report.map(({ kind, questionId, message }) => `${kind} ${questionId}: ${message}`),
  };
}

describe('upgrade', () => {
  it('keeps what still fits, tells what went and what is new', () => {
    const old = [
      q({ type: 'text', id: 'name', label: 'Namn' }),
      q({ type: 'text', id: 'shoe', label: 'Skostorlek' }),
    ];
    const fresh = [
      q({ type: 'email', id: 'mail', label: 'E-post' }),
      q({ type: 'text', id: 'name', label: 'Namn' }),
    ];
    expect(from(old, fresh, { name: 'Åsa', shoe: '38' })).toEqual({
      carried: { name: 'Åsa' },
      report: [
        'added mail: Ny fråga: ”E-post”.',
        'kept name: Ditt svar på ”Namn” finns kvar.',
        'removed shoe: ”Skostorlek” finns inte längre i e-tjänsten. Ditt svar där är borttaget.',
      ],
    });
  });

  it('says nothing of what was not answered, or could not be seen', () => {
    const old = [
      q({ type: 'yes-no', id: 'a' }),
      q({ type: 'text', id: 'b', visibleWhen: is('a', 'yes') }),
      q({ type: 'text', id: 'c' }),
    ];
    const fresh = [q({ type: 'yes-no', id: 'a' }), q({ type: 'text', id: 'd', visibleWhen: is('a', 'yes') })];
    expect(from(old, fresh, { a: 'no', b: 'gömd' }).report).toEqual(['kept a: Ditt svar på ”a” finns kvar.']);
  });

  it('keeps what was written when a question changes its kind of writing, and asks for another look', () => {
    const old = [q({ type: 'text', id: 'when' })];
    const fresh = [q({ type: 'date', id: 'when' })];
    expect(from(old, fresh, { when: 'nästa vecka' })).toEqual({
      carried: { when: 'nästa vecka' },
      report: ['changed when: Kraven på ”when” har ändrats. Ditt svar finns kvar men behöver ses över.'],
    });
    expect(from(old, fresh, { when: '2026-12-01' }).report).toEqual([
      'kept when: Ditt svar på ”when” finns kvar.',
    ]);
  });

  it('keeps the choices that are left', () => {
    const old = [
      q({ type: 'radio', id: 'one', choices: choices('a', 'b') }),
      q({ type: 'checkboxes', id: 'many', choices: choices('a', 'b', 'c') }),
      q({ type: 'checkboxes', id: 'single', choices: choices('a', 'b') }),
    ];
    const fresh = [
      q({ type: 'select', id: 'one', choices: choices('b', 'c') }),
      q({ type: 'checkboxes', id: 'many', choices: choices('b', 'c', 'd') }),
      q({ type: 'radio', id: 'single', choices: choices('a', 'b') }),
    ];
    expect(from(old, fresh, { one: 'b', many: ['a', 'b'], single: ['a'] }).carried).toEqual({
      one: 'b',
      many: ['b'],
      single: 'a',
    });
    const lost = from(old, fresh, { one: 'a', single: ['a', 'b'] });
    expect(lost.carried).toEqual({});
    expect(lost.report).toEqual([
      'changed one: Det du hade valt på ”one” går inte att välja längre. Svara på nytt.',
      'changed single: Det du hade valt på ”single” går inte att välja längre. Svara på nytt.',
    ]);
  });

  it('keeps rows by their ids, and carries answers into and out of sub-groups', () => {
    const row = (...questions: Question[]) =>
      q({ type: 'repeating-group', id: 'rows', rowName: { sv: 'Rad' }, questions });
    const text = (id: string) => q({ type: 'text', id });
    const old = [row(text('x'), text('gone')), text('moved')];
    const fresh = [row(text('y'), text('x')), q({ type: 'group', id: 'g', questions: [text('moved')] })];
    const answers = {
      rows: [
        { id: 'r2', answers: { x: '2', gone: '!' } },
        { id: 'r1', answers: { x: '1' } },
      ],
      moved: 'm',
    };
    const { carried, report } = from(old, fresh, answers);
    expect(carried).toEqual({
      rows: [
        { id: 'r2', answers: { x: '2' } },
        { id: 'r1', answers: { x: '1' } },
      ],
      g: { moved: 'm' },
    });
    expect(report.filter((line) => !line.startsWith('kept'))).toEqual([
      'added y: Ny fråga: ”y”.',
      'removed gone: ”gone” finns inte längre i e-tjänsten. Ditt svar där är borttaget.',
    ]);
  });

  it('asks for a consent anew when its words changed', () => {
    const consent = (statement: string) =>
      q({ type: 'consent', id: 'ok', text: { sv: 't' }, statement: { sv: statement } });
    expect(from([consent('Ja')], [consent('Ja')], { ok: true }).carried).toEqual({ ok: true });
    expect(from([consent('Ja')], [consent('Ja, och mer')], { ok: true })).toEqual({
      carried: {},
      report: ['changed ok: ”ok” besvaras nu på ett annat sätt. Svara på nytt.'],
    });
  });

  it('keeps the fields of contact details that are still asked for', () => {
    const contact = (...fields: ('name' | 'email' | 'phone')[]) => q({ type: 'contact', id: 'me', fields });
    expect(
      from([contact('name', 'email')], [contact('email', 'phone')], { me: { name: 'Bo', email: 'bo@x.se' } }),
    ).toEqual({
      carried: { me: { email: 'bo@x.se' } },
      report: ['changed me: ”me” har färre uppgifter än förut. Resten av ditt svar finns kvar.'],
    });
  });
});
