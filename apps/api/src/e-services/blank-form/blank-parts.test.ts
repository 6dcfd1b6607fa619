import type { EServiceDefinition } from '@handslag/form-engine';
import { expect, it } from 'vitest';
import { blankParts } from './blank-parts.ts';

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
  expect(blankParts(definition.steps[0]?.questions ?? [], definition)).toEqual([
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
  ]);
});
