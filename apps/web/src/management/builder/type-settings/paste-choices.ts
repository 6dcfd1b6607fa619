import type { Choice, Id } from '@handslag/form-engine';
import { makeId } from '../editing/ids/make-id.ts';

const mostChoices = 1000;

/** The words of a list, one a line: without bullets, numbering, empty lines and what stands twice. */
export function readList(words: string): readonly string[] {
  const lines = words
    .split(/\r?\n|\t/)
    .map((line) => line.replace(/^\s*(?:[-–•*·]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
  return [...new Set(lines)].slice(0, mostChoices);
}

/** Choices with these labels. One that is called the same as before stays what it was, with its rules. */
export function choicesFrom(labels: readonly string[], before: readonly Choice[]): readonly Choice[] {
  const known = new Map(before.map((choice) => [choice.label.sv.trim().toLowerCase(), choice]));
  const kept = labels.map((label) => known.get(label.toLowerCase()));
  const taken = new Set<Id>(kept.flatMap((choice) => choice?.id ?? []));
  return labels.map((label, index): Choice => {
    const old = kept[index];
    if (old) return old;
    const id = makeId(label, taken, 'alternativ');
    taken.add(id);
    return { id, label: { sv: label } };
  });
}
