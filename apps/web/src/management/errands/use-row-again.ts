import { useEffect, useRef, type RefObject } from 'react';

let opened: string | null = null;

/** Notes that an errand has been opened from a list, to come back to its row. */
export function noteOpened(errandId: string): void {
  opened = errandId;
}

/**
 * Whoever comes back to a list stands at the row they opened, and when it has left the list since, at the one that took its place:
 * the next errand is one key away, not a page of links.
 */
export function useRowAgain(
  table: RefObject<HTMLTableElement | null>,
  rows: readonly { id: string }[],
): void {
  const place = useRef(-1);
  useEffect(() => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('tbody th a') ?? [])];
    if (opened !== null) {
      place.current = rows.findIndex(({ id }) => id === opened);
      opened = null;
      links[place.current]?.focus();
    } else if (place.current >= 0 && document.activeElement === document.body) {
      links[Math.min(place.current, links.length - 1)]?.focus();
    }
  }, [table, rows]);
}
