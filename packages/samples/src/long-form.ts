import type { EServiceDefinition, Question } from '@handslag/form-engine';
import { choices } from './authoring/choices.ts';
import { isYes } from './authoring/rules.ts';
import { sv } from './authoring/texts.ts';

/**
 * A form of one page with as many questions and rules as asked for, to measure with.
 * The rules are spread evenly: each shows or hides the question after a yes-no question.
 * Throws when there are more rules than every other question can carry.
 */
export function longForm(size: { questions: number; rules: number }): EServiceDefinition {
  if (size.rules * 2 > size.questions) throw new RangeError('At most one rule for every two questions');
  const rulesBefore = (position: number) =>
    Math.floor((Math.floor(position / 2) * size.rules) / Math.floor(size.questions / 2));
  const questions = Array.from({ length: size.questions }, (_, position): Question => {
    const pair = position - (position % 2);
    const ruled = rulesBefore(pair + 2) > rulesBefore(pair);
    if (!ruled) return plainQuestion(position);
    if (position === pair)
      return { id: `q${position}`, type: 'yes-no', label: sv(`Ja eller nej ${position}`), required: false };
    return { ...plainQuestion(position), visibleWhen: isYes(`q${pair}`) };
  });
  return { format: 1, steps: [{ id: 'sidan', title: sv('En lång sida'), questions }] };
}

/** A question of one of the types people meet most. */
function plainQuestion(position: number): Question {
  const id = `q${position}`;
  const label = sv(`Fråga ${position}`);
  switch (position % 5) {
    case 0:
      return { id, type: 'number', label, required: false, max: { value: 1000 } };
    case 1:
      return { id, type: 'long-text', label, required: false };
    case 2:
      return { id, type: 'date', label, required: false };
    case 3:
      return {
        id,
        type: 'radio',
        label,
        required: false,
        choices: choices({ ett: 'Ett', tva: 'Två', tre: 'Tre' }),
      };
    default:
      return { id, type: 'text', label, help: sv('Skriv något kort.'), required: false };
  }
}
