import { expect, it } from 'vitest';
import '../../english.ts';
import '../../finnish.ts';
import type { Condition, EServiceDefinition } from '../../definition.ts';
import { conditionInWords } from '../condition-in-words.ts';
import { inPlainText } from '../wording.ts';
import { englishRules } from './en.ts';
import { finnishRules } from './fi.ts';

const form: EServiceDefinition = {
  format: 1,
  steps: [
    {
      id: 's',
      title: { sv: 'Steg' },
      questions: [
        {
          type: 'checkboxes',
          id: 'reasons',
          label: { sv: 'Skäl', en: 'Reasons', fi: 'Syyt' },
          choices: [{ id: 'far', label: { sv: 'Lång väg', en: 'Long way', fi: 'Pitkä matka' } }],
        },
        { type: 'number', id: 'age', label: { sv: 'Ålder', en: 'Age', fi: 'Ikä' } },
        { type: 'money', id: 'price', label: { sv: 'Pris', en: 'Price', fi: 'Hinta' } },
        { type: 'date', id: 'day', label: { sv: 'Första dagen', en: 'First day', fi: 'Ensimmäinen päivä' } },
        { type: 'yes-no', id: 'sure', label: { sv: 'Säker?', en: 'Sure?', fi: 'Varma?' } },
        { type: 'text', id: 'plain', label: { sv: 'Bara svenska' } },
        {
          type: 'repeating-group',
          id: 'rows',
          label: { sv: 'Rader', en: 'Rows', fi: 'Rivit' },
          rowName: { sv: 'Rad', en: 'Row', fi: 'Rivi' },
          questions: [{ type: 'money', id: 'amount', label: { sv: 'Belopp', en: 'Amount', fi: 'Summa' } }],
        },
      ],
    },
  ],
};
const compared = (compare: '<' | '>=', answer: string, value: string | number): Condition => ({
  compare,
  left: { answer },
  right: { value },
});

it.each<[condition: Condition, en: string, fi: string]>([
  [
    { all: [{ contains: { answer: 'reasons' }, item: { value: 'far' } }, compared('<', 'age', 16)] },
    '”Reasons” includes ”Long way” and ”Age” is less than 16',
    '”Syyt” sisältää vaihtoehdon ”Pitkä matka” ja ”Ikä” on alle 16',
  ],
  [{ not: { in: { answer: 'sure' }, items: ['yes'] } }, '”Sure?” is not ”Yes”', '”Varma?” ei ole ”Kyllä”'],
  [compared('>=', 'price', 120_050), '”Price” is at least 1 200.50 kr', '”Hinta” on vähintään 1 200,50 kr'],
  [
    { not: compared('<', 'day', '2026-12-01') },
    'it is not true that ”First day” is before 1 December 2026',
    'ei pidä paikkaansa, että ”Ensimmäinen päivä” on aikaisemmin kuin 1. joulukuuta 2026',
  ],
  [{ empty: { answer: 'age' } }, '”Age” is not answered', '”Ikä” on täyttämättä'],
  [{ shown: 'age' }, '”Age” is shown', '”Ikä” on näkyvissä'],
  [
    { compare: '>', left: { sum: 'rows', of: { answer: 'amount' } }, right: { value: 5 } },
    'the sum of ”Amount” in ”Rows” is more than 5',
    'summa (”Summa”) kohdassa ”Rivit” on yli 5',
  ],
  [
    { some: 'rows', where: compared('>=', 'amount', 100) },
    'on some row of ”Rows” it is true that ”Amount” is at least 1 kr',
    'jollakin rivillä kohdassa ”Rivit” pätee, että ”Summa” on vähintään 1 kr',
  ],
  [
    {
      compare: '>=',
      left: { ageFrom: { answer: 'plain' }, at: { addMonths: [{ today: true }, 4] } },
      right: { value: 3 },
    },
    'the age according to ”Bara svenska” on 4 months after today’s date is at least 3',
    'ikä kohdan ”Bara svenska” mukaan (päivä: 4 kuukautta myöhemmin kuin tämä päivä) on vähintään 3',
  ],
  [{ all: [] }, 'always', 'aina'],
])('a rule is told in English and in Finnish too', (condition, en, fi) => {
  const told = [englishRules, finnishRules].map((words) =>
    inPlainText(conditionInWords(condition, form, words)),
  );
  expect(told.map((text) => text.replaceAll(/[\u00A0\u202F\u2009]/g, ' '))).toEqual([en, fi]);
});

it('marks what a rule names that is only in Swedish', () => {
  const [name] = conditionInWords({ shown: 'plain' }, form, finnishRules);
  expect(name).toMatchObject({ text: 'Bara svenska', lang: 'sv' });
  expect(conditionInWords({ shown: 'plain' }, form)[0]).not.toHaveProperty('lang');
});
