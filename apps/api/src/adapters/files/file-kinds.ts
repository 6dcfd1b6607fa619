import type { FileKind } from '@handslag/form-engine';

type KindFacts = { extensions: readonly string[]; mimes: readonly string[] };

/** What we take, how such a file may be named, and what its content must turn out to be. First mime: what we serve it as. */
export const fileKinds: Record<FileKind, KindFacts> = {
  pdf: { extensions: ['pdf'], mimes: ['application/pdf'] },
  jpg: { extensions: ['jpg', 'jpeg'], mimes: ['image/jpeg'] },
  png: { extensions: ['png'], mimes: ['image/png'] },
  heic: {
    extensions: ['heic', 'heif'],
    mimes: ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'],
  },
  docx: {
    extensions: ['docx'],
    mimes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  xlsx: {
    extensions: ['xlsx'],
    mimes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
  odt: { extensions: ['odt'], mimes: ['application/vnd.oasis.opendocument.text'] },
  txt: { extensions: ['txt'], mimes: ['text/plain'] },
};

/** The kind a file's name promises; null for a name that promises none we know. */
export function kindByName(name: string): FileKind | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const found = Object.entries(fileKinds).find(([, { extensions }]) => extensions.includes(extension));
  return found ? (found[0] as FileKind) : null;
}

/** The media type to serve a kept file as. */
export function mimeOf(kind: string): string {
  return Object.hasOwn(fileKinds, kind)
    ? (fileKinds[kind as FileKind].mimes[0] ?? '')
    : 'application/octet-stream';
}
