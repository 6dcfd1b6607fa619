import type { WorkInHand } from '../editing/work-state.ts';

/** What was not saved when the page went away. A form that is being built holds no personal data. */
export type Mirrored = { readonly revision: number; readonly base: WorkInHand; readonly work: WorkInHand };

const nameOf = (key: string): string => `handslag.work.${key}`;

/** Keeps unsaved work in the browser until it is saved. Does nothing where the browser refuses to store. */
export const workMirror = {
  keep(key: string, mirrored: Mirrored): void {
    try {
      localStorage.setItem(nameOf(key), JSON.stringify(mirrored));
    } catch {
      // Full or forbidden: the work is still in memory, and tried again.
    }
  },
  forget(key: string): void {
    try {
      localStorage.removeItem(nameOf(key));
    } catch {
      // As above.
    }
  },
  read(key: string): Mirrored | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null');
      return typeof kept === 'object' && kept !== null && 'work' in kept ? (kept as Mirrored) : null;
    } catch {
      return null;
    }
  },
};
