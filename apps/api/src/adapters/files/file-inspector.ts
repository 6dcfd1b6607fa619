import { createThread } from '../thread.ts';
import type { FileToInspect, Inspected } from './inspect-file.ts';

export type FileInspector = {
  /** Never rejects: a file that makes the inspection crash or hang is one that cannot be checked. */
  inspect: (file: FileToInspect) => Promise<Inspected>;
  close: () => Promise<void>;
};

/** Inspects files in a thread of its own, where a hostile one can neither hold up requests nor take the process down. */
export function createFileInspector(timeoutMs = 30_000): FileInspector {
  const thread = createThread<FileToInspect, Inspected>(new URL('./inspect-thread.ts', import.meta.url), {
    timeoutMs,
  });
  return {
    inspect: (file) => thread.ask(file).catch(() => ({ refusal: 'not-scannable' as const })),
    close: thread.close,
  };
}
