import type { UploadPorts, Uploads } from './uploads.ts';

/** The files of one draft. Their code is fetched when a question first asks for any. */
export type UploadsDoor = {
  open: () => Promise<{ Attachments: typeof import('./upload-code.ts').Attachments }>;
  /** Nothing until it has been opened. */
  uploads: () => Uploads | null;
};

export function uploadsDoor(ports: UploadPorts): UploadsDoor {
  let made: Uploads | null = null;
  return {
    async open() {
      const { Attachments, createUploads } = await import('./upload-code.ts');
      made ??= createUploads(ports);
      return { Attachments };
    },
    uploads: () => made,
  };
}
