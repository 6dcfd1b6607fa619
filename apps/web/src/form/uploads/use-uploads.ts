import { createContext, use, useSyncExternalStore } from 'react';
import type { Upload, Uploads } from './uploads.ts';

export const UploadsContext = createContext<Uploads | null>(null);

/** The files on their way in this draft. */
export function useUploads(): Uploads {
  const uploads = use(UploadsContext);
  if (uploads === null) throw new Error('A file field stands outside a draft');
  return uploads;
}

/** Those of one question. */
export function useUploadsOf(path: string): readonly Upload[] {
  const uploads = useUploads();
  return useSyncExternalStore(uploads.subscribe, () => uploads.of(path));
}
