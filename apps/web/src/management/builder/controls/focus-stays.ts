import { focusAfter } from './focus-after.ts';

/** Takes away what has the focus, and focuses the last such thing in what stays: nobody is left nowhere. */
export function focusStays(act: () => void, from: Element, stays: string, target: string): void {
  const box = from.closest(stays);
  focusAfter(act, () => [...(box?.querySelectorAll(target) ?? [])].at(-1));
}
