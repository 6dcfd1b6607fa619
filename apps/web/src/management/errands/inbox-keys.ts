import type { KeyboardEvent } from 'react';

type Keys = {
  toggle: (errandId: string) => void;
  /** Goes to what can be done with the errands chosen. */
  act: () => void;
  help: () => void;
};

/**
 * Single keys for whoever works from the keyboard. They are heard in the list only, so that they never come in the way of speech
 * input or a screen reader (WCAG 2.1.4), and leave the browser's own keys alone.
 */
export function listKeys(event: KeyboardEvent<HTMLTableElement>, { toggle, act, help }: Keys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody tr')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const id = rows[at]?.dataset['errand'];
  const to = (index: number) => rows[index]?.querySelector<HTMLElement>('th a')?.focus();
  if (event.key === 'j') to(at + 1);
  else if (event.key === 'k') to(at - 1);
  else if (event.key === 'x' && id !== undefined) toggle(id);
  else if (event.key === 'a') act();
  else if (event.key === '?') help();
  else return;
  event.preventDefault();
}
