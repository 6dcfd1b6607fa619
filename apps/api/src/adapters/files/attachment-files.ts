import { join } from 'node:path';
import { createClamdScanner, type Scanner, type ScannerAddress } from '../clamd-scanner.ts';
import { createFileInspector, type FileInspector } from './file-inspector.ts';
import { createFileStore, type FileStore } from './file-store.ts';

/** All that has to do with files: where they arrive, how they are checked, where they are kept. */
export type AttachmentFiles = {
  /** Folder of uploads not yet checked. */
  arriving: string;
  kept: FileStore;
  inspector: FileInspector;
  /** Null where the installation has none. */
  scanner: Scanner | null;
  close: () => Promise<void>;
};

/** Both folders lie in `folder`, on one file system, so that what passes its check is moved in one step. */
export function createAttachmentFiles(folder: string, scanner: ScannerAddress | null): AttachmentFiles {
  const inspector = createFileInspector();
  return {
    arriving: join(folder, 'arriving'),
    kept: createFileStore(join(folder, 'kept')),
    inspector,
    scanner: scanner && createClamdScanner(scanner),
    close: inspector.close,
  };
}
