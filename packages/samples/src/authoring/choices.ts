import type { Choice, Id } from '@handslag/form-engine';
import { sv } from './texts.ts';

/** Choices in the order written: `choices({ hyr: 'Vi hyr lokalen', … })`. */
export const choices = (labels: Readonly<Record<Id, string>>): Choice[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label: sv(label) }));

/** "Inget av detta": leaves no room for the others. */
export const exclusiveChoice = (id: Id, label: string): Choice => ({ id, label: sv(label), exclusive: true });

export const weekdays = choices({
  mandag: 'Måndag',
  tisdag: 'Tisdag',
  onsdag: 'Onsdag',
  torsdag: 'Torsdag',
  fredag: 'Fredag',
  lordag: 'Lördag',
  sondag: 'Söndag',
});
