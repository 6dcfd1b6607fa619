import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { claimConformance } from './claim-conformance.ts';
import { municipalityMark } from './municipality-mark.ts';
import { printableValue, receiptFonts } from './printable-text.ts';
import type { ReceiptContent } from './receipt-content.ts';
import { receiptPage } from './receipt-page.ts';

const folder = import.meta.dirname;
const template = readFileSync(join(folder, 'receipt.typ'), 'utf8');
let compiler: NodeCompiler | undefined;

function exportAs(standards: string[], page: unknown, mark: string, madeAt: Date): Uint8Array[] {
  compiler ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: receiptFonts.map((file) => readFileSync(file)) }],
  });
  compiler.mapShadow(join(folder, 'receipt.json'), Buffer.from(JSON.stringify(page)));
  compiler.mapShadow(join(folder, 'mark.svg'), Buffer.from(mark));
  try {
    const compiled = compiler.compile({ mainFileContent: template });
    const document = compiled.result;
    if (!document)
      throw new Error(
        `The receipt did not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
      );
    const creationTimestamp = Math.floor(madeAt.getTime() / 1000);
    return standards.map((pdfStandard) => {
      if (!compiler) throw new Error('The compiler is gone');
      return compiler.pdf(document, { pdfStandard, creationTimestamp });
    });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(3);
  }
}

/**
 * The receipt as one PDF that is both PDF/A-2a (to be kept) and PDF/UA-1 (to be read by everyone). The PDF/UA-1
 * compilation is the gate: it refuses a document without title, language, alternative texts or heading order.
 * The same content always gives the same bytes.
 */
export async function compileReceipt(content: ReceiptContent): Promise<Uint8Array> {
  const page = receiptPage(content);
  const mark = municipalityMark(content.municipality.logo, content.municipality.brandColour);
  const both = ['ua-1', 'a-2a'];
  let made: Uint8Array[];
  try {
    made = exportAs(both, printableValue(page), mark, content.receivedAt);
  } catch {
    made = exportAs(both, printableValue(page, true), mark, content.receivedAt);
  }
  const pdfA = made[1];
  if (!pdfA) throw new Error('No PDF/A was made');
  return claimConformance(pdfA);
}
