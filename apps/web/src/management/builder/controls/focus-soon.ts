/** Focuses the last such thing in what stays, when what had the focus goes away: nobody is left nowhere. */
export function focusSoon(from: Element, stays: string, target: string): void {
  const box = from.closest(stays);
  requestAnimationFrame(() => [...(box?.querySelectorAll<HTMLElement>(target) ?? [])].at(-1)?.focus());
}
