import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { readFile } from 'node:fs/promises';
import type { AttachmentRefusal } from '@handslag/contracts/attachments';

const active = ['JS', 'JavaScript', 'Launch', 'RichMedia'].map((name) => PDFName.of(name));
const actionType = PDFName.of('S');

/** Encryption, scripts, and actions that start programs. Null when the document is readable and has none of them. */
export async function inspectPdf(path: string): Promise<AttachmentRefusal | null> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
    if (document.isEncrypted) return 'password-protected';
    if (document.getPageCount() === 0) return 'damaged';
  } catch (error) {
    return error instanceof EncryptedPDFError ? 'password-protected' : 'damaged';
  }
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.some((object) => isActive(object)) ? 'not-scannable' : null;
}

function isActive(root: PDFObject): boolean {
  const waiting: PDFObject[] = [root];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (dictionary instanceof PDFArray) waiting.push(...dictionary.asArray());
    if (!(dictionary instanceof PDFDict)) continue;
    for (const [key, value] of dictionary.entries()) {
      if (active.includes(key) || (key === actionType && value instanceof PDFName && active.includes(value)))
        return true;
      waiting.push(value);
    }
  }
  return false;
}

/** How many pages a document has that `inspectPdf` has passed. */
export async function countPages(path: string): Promise<number> {
  return (await PDFDocument.load(await readFile(path), { updateMetadata: false })).getPageCount();
}
