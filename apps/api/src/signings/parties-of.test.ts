import { compile, type Answers, type EServiceDefinition } from '@handslag/form-engine';
import { expect, test } from 'vitest';
import { ProblemError } from '../problem-error.ts';
import { partiesOf } from './parties-of.ts';

const sv = (text: string): { sv: string } => ({ sv: text });
const form: EServiceDefinition = {
  format: 1,
  steps: [
    {
      id: 'one',
      title: sv('Ett'),
      questions: [
        { id: 'other', type: 'contact', label: sv('Den andra'), fields: ['name'], required: false },
        {
          id: 'rows',
          type: 'repeating-group',
          label: sv('Flera'),
          rowName: sv('Person'),
          questions: [{ id: 'each', type: 'contact', label: sv('Personen') }],
        },
      ],
    },
  ],
};
const settings = { questions: ['other', 'each'], order: 'parallel', deadlineDays: 10 } as const;
const parties = (answers: Answers) =>
  partiesOf(
    compile(form),
    answers,
    { ...settings, questions: [...settings.questions] },
    {
      today: '2026-11-22',
      applicant: '199001012385',
    },
  );
const row = (id: string, personalNumber: string, email = 'a@example.se') => ({
  id,
  answers: { each: { name: ` ${id} `, personalNumber, email } },
});

test('each answered question is a party, in a repeating group one a row, the number with twelve digits', () => {
  expect(parties({ rows: [row('r1', '900103-2391'), row('r2', '19830110-9289')] })).toEqual([
    { name: 'r1', personalNumber: '199001032391', email: 'a@example.se' },
    { name: 'r2', personalNumber: '198301109289', email: 'a@example.se' },
  ]);
  expect(parties({})).toEqual([]);
});

test('a party that cannot be asked is named by its question, with what is missing', () => {
  const refused = (answers: Answers): unknown => {
    try {
      return parties(answers);
    } catch (error) {
      return error instanceof ProblemError ? { code: error.code, fields: error.facts.fields } : error;
    }
  };
  expect(
    refused({ other: { name: 'Johan' }, rows: [row('r1', '19900101-2385'), row('r2', '900103-2391', 'x')] }),
  ).toEqual({
    code: 'signing_parties_incomplete',
    fields: [
      { path: 'other', message: 'Den andra: fyll i personnummer och e-post. Personen ska skriva under.' },
      { path: 'rows[r1].each', message: 'Personen: du har angett dig själv. Ange en annan person.' },
      { path: 'rows[r2].each', message: 'Personen: fyll i e-post. Personen ska skriva under.' },
    ],
  });
});
