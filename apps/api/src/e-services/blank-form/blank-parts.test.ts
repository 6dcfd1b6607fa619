import '@handslag/form-engine/english';
import type { EServiceDefinition } from '@handslag/form-engine';
import { expect, it } from 'vitest';
import { blankParts } from './blank-parts.ts';
import { en } from './blank-words/en.ts';
import { sv } from './blank-words/sv.ts';

it('writes what an author has marked as plain words, with addresses one can type', () => {
  const definition: EServiceDefinition = {
    format: 1,
    steps: [
      {
        id: 's',
        title: { sv: 'Steg' },
        questions: [
          {
            type: 'information',
            id: 'i',
            label: { sv: 'Viktigt' },
            text: { sv: 'Ta med **pass**.\n\n- ett\n- [intyg](https://intyg.example)' },
          },
          { type: 'yes-no', id: 'q', label: { sv: 'Flyttar du?' }, help: { sv: '**Hela** familjen.' } },
        ],
      },
    ],
  };
  expect(blankParts(definition.steps[0]?.questions ?? [], { definition, language: 'sv', words: sv })).toEqual(
    [
      {
        kind: 'words',
        title: 'Viktigt',
        paragraphs: ['Ta med pass.\n– ett\n– intyg (https://intyg.example)'],
      },
      {
        kind: 'question',
        label: 'Flyttar du?',
        hints: ['Hela familjen.'],
        answer: { kind: 'choices', choices: ['Ja', 'Nej'] },
      },
    ],
  );
});

it('asks in the language of the form, and marks what is only in Swedish', () => {
  const definition: EServiceDefinition = {
    format: 1,
    steps: [
      {
        id: 's',
        title: { sv: 'Steg' },
        questions: [
          { type: 'yes-no', id: 'q', label: { sv: 'Flyttar du?', en: 'Do you move?' } },
          {
            type: 'text',
            id: 't',
            label: { sv: 'Vart?' },
            required: false,
            visibleWhen: { compare: '=', left: { answer: 'q' }, right: { value: 'yes' } },
          },
        ],
      },
    ],
  };
  expect(blankParts(definition.steps[0]?.questions ?? [], { definition, language: 'en', words: en })).toEqual(
    [
      {
        kind: 'question',
        label: 'Do you move?',
        hints: [],
        answer: { kind: 'choices', choices: ['Yes', 'No'] },
      },
      {
        kind: 'question',
        label: [{ text: 'Vart?', lang: 'sv' }, ' (optional)'],
        hints: [['Answer only when ', '“Do you move?”', ' is ', '“Yes”', '.']],
        answer: { kind: 'lines', lines: 1, unit: '' },
      },
    ],
  );
});
