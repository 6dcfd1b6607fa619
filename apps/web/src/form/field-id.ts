/** The id of the element that answers a path, and of the texts about it. */
export const fieldId = (path: string): string => `f-${path}`;
export const hintId = (path: string): string => `f-${path}-hint`;
export const errorId = (path: string): string => `f-${path}-error`;
export const legendId = (path: string): string => `f-${path}-legend`;

/** The `aria-describedby` of a field, the error first: it is what one needs to hear. */
export function describedBy(path: string, told: { hint: boolean; error: boolean }): string | undefined {
  const ids = [told.error && errorId(path), told.hint && hintId(path)].filter((id) => id !== false);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

const waitMs = 100;
const mostTries = 30;

/** Focuses the field of a path as soon as it is there: its code may still be on its way. Gives up when the person acts. */
export function focusFieldSoon(path: string, tries = mostTries): void {
  const before = document.activeElement;
  if (focusField(path) || tries === 0) return;
  setTimeout(() => {
    if (document.activeElement === before) focusFieldSoon(path, tries - 1);
  }, waitMs);
}

/** Focuses the field of a path, or the first thing that can be focused in its question. */
export function focusField(path: string): boolean {
  const element = document.getElementById(fieldId(path));
  if (!element) return false;
  const focusable = 'input:not([aria-hidden]), textarea, select, button, summary, a[href], [tabindex]';
  const target = element.matches(focusable)
    ? element
    : (element.querySelector<HTMLElement>(focusable) ?? element);
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  return true;
}
