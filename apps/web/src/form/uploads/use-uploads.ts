import { createContext, use, useSyncExternalStore } from 'react';
import { useCode } from '../use-code.ts';
import type { UploadsDoor } from './uploads-door.ts';
import type { Upload, Uploads } from './uploads.ts';

export const UploadsContext = createContext<UploadsDoor | null>(null);

function useDoor(): UploadsDoor {
  const door = use(UploadsContext);
  if (door === null) throw new Error('A file field stands outside a draft');
  return door;
}

/** What shows files and sends them, when it has come. */
export function useUploadCode() {
  return useCode(useDoor().open);
}

/** The files on their way in this draft. Only inside what `useUploadCode` gave. */
export function useUploads(): Uploads {
  const uploads = useDoor().uploads();
  if (uploads === null) throw new Error('Files are shown before their code has come');
  return uploads;
}

/** Those of one question. */
export function useUploadsOf(path: string): readonly Upload[] {
  const uploads = useUploads();
  return useSyncExternalStore(uploads.subscribe, () => uploads.of(path));
}
