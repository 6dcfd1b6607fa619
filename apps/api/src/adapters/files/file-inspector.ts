import { createThread } from '../thread.ts';
import type { FileToInspect, Inspected, InspectedPdf, PdfToInspect } from './inspect-file.ts';

export type FileInspector = {
  /** Never rejects: a file that makes the inspection crash or hang is one that cannot be checked. */
  inspect: (file: FileToInspect) => Promise<Inspected>;
  /** The same of a file that must be a PDF, with how many pages it has. */
  inspectPdf: (file: PdfToInspect) => Promise<InspectedPdf>;
  close: () => Promise<void>;
};

const notScannable = () => ({ refusal: 'not-scannable' as const });

/** Inspects files in a thread of its own, where a hostile one can neither hold up requests nor take the process down. */
export function createFileInspector(timeoutMs = 30_000): FileInspector {
  const thread = createThread<FileToInspect | { pdf: PdfToInspect }, Inspected | InspectedPdf>(
    new URL('./inspect-thread.ts', import.meta.url),
    { timeoutMs },
  );
  return {
    inspect: (file) => (thread.ask(file) as Promise<Inspected>).catch(notScannable),
    inspectPdf: (pdf) => (thread.ask({ pdf }) as Promise<InspectedPdf>).catch(notScannable),
    close: thread.close,
  };
}
