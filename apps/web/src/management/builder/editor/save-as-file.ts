import type { EServiceFile } from '@handslag/contracts/builder';
import type { WorkInHand } from '../editing/work-state.ts';

/** Gives the person the work as a file, as it stands in this browser. */
export function saveAsFile(key: string, { settings, definition }: WorkInHand): void {
  const file: EServiceFile = { handslag: 'e-service', format: 1, key, settings, definition };
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = `${key}.json`;
  link.click();
  // The browser has taken hold of the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
