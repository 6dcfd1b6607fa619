import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import type { AttachmentRefusal } from '@handslag/contracts/attachments';
import type { FileKind } from '@handslag/form-engine';
import { blankPosition } from './blank-position.ts';
import { inspectOfficeZip } from './inspect-office-zip.ts';
import { countPages, inspectPdf } from './inspect-pdf.ts';
import { readKind } from './read-kind.ts';

export type FileToInspect = { path: string; name: string; accept: readonly FileKind[]; maxBytes: number };
export type PdfToInspect = Omit<FileToInspect, 'accept'>;
export type Inspected = { refusal: AttachmentRefusal } | { kind: FileKind; size: number; sha256: string };
export type InspectedPdf = { refusal: AttachmentRefusal } | { size: number; sha256: string; pages: number };

/**
 * Everything about an uploaded file that can be known without a virus scanner (trust.md, section 5). Blanks the position
 * in photos, so size and hash are of the file as it is kept.
 */
export async function inspectFile({ path, name, accept, maxBytes }: FileToInspect): Promise<Inspected> {
  const { size } = await stat(path);
  if (size === 0) return { refusal: 'empty' };
  if (size > maxBytes) return { refusal: 'too-large' };
  const kind = await readKind(path, name);
  if (!isKind(kind)) return { refusal: kind };
  if (!accept.includes(kind)) return { refusal: 'wrong-type' };
  const refusal = await lookInside(kind, path);
  return refusal ? { refusal } : { kind, size, sha256: await hashOf(path) };
}

/** The same of a file that must be a PDF, with how many pages it has. */
export async function inspectPdfFile(file: PdfToInspect): Promise<InspectedPdf> {
  const inspected = await inspectFile({ ...file, accept: ['pdf'] });
  if ('refusal' in inspected) return inspected;
  const { size, sha256 } = inspected;
  return { size, sha256, pages: await countPages(file.path) };
}

function isKind(given: FileKind | AttachmentRefusal): given is FileKind {
  return (['pdf', 'jpg', 'png', 'heic', 'docx', 'xlsx', 'odt', 'txt'] as string[]).includes(given);
}

async function lookInside(kind: FileKind, path: string): Promise<AttachmentRefusal | null> {
  if (kind === 'pdf') return inspectPdf(path);
  if (kind === 'docx' || kind === 'xlsx' || kind === 'odt') return inspectOfficeZip(path);
  if (kind === 'jpg' || kind === 'heic') {
    const bytes = await readFile(path);
    if (blankPosition(bytes)) await writeFile(path, bytes);
  }
  return null;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}
