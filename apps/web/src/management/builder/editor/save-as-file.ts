import type { EServiceFile } from '@handslag/contracts/e-service-files';
import { saveFile } from '../../save-file.ts';
import type { WorkInHand } from '../editing/work-state.ts';

/** Gives the person the work as a file, as it stands in this browser. */
export function saveAsFile(key: string, { settings, definition }: WorkInHand): void {
  const file: EServiceFile = { handslag: 'e-service', format: 1, key, settings, definition };
  saveFile(`${key}.json`, JSON.stringify(file, null, 2), 'application/json');
}
