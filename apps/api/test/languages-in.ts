import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

/** The language of a PDF, and then those of what in it is in another one. */
export async function languagesIn(pdf: Uint8Array): Promise<string[]> {
  const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const inside = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const told = [catalog, ...inside].map((dictionary) => dictionary.get(PDFName.of('Lang')));
  return [...new Set(told.flatMap((one) => (one instanceof PDFString ? one.asString().slice(0, 2) : [])))];
}
