import { fileTypeFromFile } from 'file-type';
import type { FileKind } from '@handslag/form-engine';
import { open } from 'node:fs/promises';
import type { AttachmentRefusal } from '@handslag/contracts/attachments';
import { fileKinds, kindByName } from './file-kinds.ts';

const compoundFile = 'application/x-cfb';
// Word and Excel wrap an encrypted document in a compound file with a stream of this name, in UTF-16.
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const openXml: readonly FileKind[] = ['docx', 'xlsx'];

/** The kind of a file if its name and its content agree on one that we know. */
export async function readKind(path: string, name: string): Promise<FileKind | AttachmentRefusal> {
  const kind = kindByName(name);
  if (!kind) return 'wrong-type';
  const found = await fileTypeFromFile(path);
  if (kind === 'txt') return !found && (await isPlainText(path)) ? kind : 'wrong-type';
  if (found && fileKinds[kind].mimes.includes(found.mime)) return kind;
  if (openXml.includes(kind) && found?.mime === compoundFile && (await contains(path, encryptedPackage))) {
    return 'password-protected';
  }
  return 'wrong-type';
}

/** No control characters but line ends, tabs and form feeds: text in UTF-8 or a Latin code page. */
async function isPlainText(path: string): Promise<boolean> {
  for await (const chunk of await chunks(path)) {
    for (const byte of chunk) {
      if (byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d))
        return false;
    }
  }
  return true;
}

async function contains(path: string, wanted: Buffer): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of await chunks(path)) {
    const window = Buffer.concat([tail, chunk]);
    if (window.includes(wanted)) return true;
    tail = window.subarray(-wanted.length);
  }
  return false;
}

async function chunks(path: string): Promise<AsyncIterable<Buffer>> {
  const handle = await open(path, 'r');
  return handle.createReadStream() as AsyncIterable<Buffer>;
}
