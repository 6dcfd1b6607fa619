import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { claimConformance } from './claim-conformance.ts';
import { municipalityMark } from './municipality-mark.ts';
import { printableValue, receiptFonts } from './printable-text.ts';

type Drawing = {
  /** The name of a template in this folder, and of the JSON it reads. */
  template: 'receipt' | 'document' | 'blank-form';
  /** Ready texts in the order they stand. */
  page: object;
  municipality: { logo: { viewBox: string; path: string }; brandColour: string };
  madeAt: Date;
};

const folder = import.meta.dirname;
let compiler: NodeCompiler | undefined;

function exportAs(standards: string[], drawing: Drawing, page: unknown): Uint8Array[] {
  compiler ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: receiptFonts.map((file) => readFileSync(file)) }],
  });
  const { template, municipality, madeAt } = drawing;
  const mark = municipalityMark(municipality.logo, municipality.brandColour);
  compiler.mapShadow(join(folder, `${template}.json`), Buffer.from(JSON.stringify(page)));
  compiler.mapShadow(join(folder, 'mark.svg'), Buffer.from(mark));
  try {
    const compiled = compiler.compile({
      mainFileContent: readFileSync(join(folder, `${template}.typ`), 'utf8'),
    });
    const document = compiled.result;
    if (!document)
      throw new Error(
        `The ${template} did not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
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
 * One PDF that is both PDF/A-2a (to be kept) and PDF/UA-1 (to be read by everyone). The PDF/UA-1 compilation is the gate: it
 * refuses a document without title, language, alternative texts or heading order. The same content always gives the same bytes.
 */
export async function compilePdf(drawing: Drawing): Promise<Uint8Array> {
  const both = ['ua-1', 'a-2a'];
  let made: Uint8Array[];
  try {
    made = exportAs(both, drawing, printableValue(drawing.page));
  } catch {
    made = exportAs(both, drawing, printableValue(drawing.page, true));
  }
  const pdfA = made[1];
  if (!pdfA) throw new Error('No PDF/A was made');
  return claimConformance(pdfA);
}
