import type { Choice, Language } from '../definition.ts';
import { inLanguage } from '../messages/in-words.ts';

/** Whether a choice exists and can be picked now. */
export const isOpen = (
  choices: readonly Choice[],
  id: string,
  open: ReadonlySet<string> | undefined,
): boolean => (open ? open.has(id) : choices.some((choice) => choice.id === id));

/** The choice's label; the id itself for a choice that does not exist. */
export function choiceInWords(choices: readonly Choice[], id: string, language: Language): string {
  const label = choices.find((choice) => choice.id === id)?.label;
  return label ? inLanguage(label, language) : id;
}
