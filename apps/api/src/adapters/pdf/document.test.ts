import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { languagesIn } from '../../../test/languages-in.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { readMetadata } from './claim-conformance.ts';
import { compileDocument } from './compile-document.ts';
import type { DocumentContent } from './document-content.ts';
import { createReceiptRenderer } from './receipt-renderer.ts';
import { sampleReceipt } from './receipt-sample.ts';

const renderer = createReceiptRenderer();
afterAll(() => renderer.close());

const decision: DocumentContent = {
  language: 'sv',
  municipality: sampleReceipt.municipality,
  title: 'Beslut',
  description: 'Beslut NV-2026-000123: Ansök om skolskjuts',
  subtitle: 'Ansök om skolskjuts',
  registrationNumber: 'NV-2026-000123',
  madeAt: new Date('2026-11-23T09:00:00Z'),
  facts: [{ label: 'Beslutsfattare', value: 'Hanna Berglund, handläggare' }],
  notice: null,
  outcome: { title: 'Avslag', paragraphs: ['Ansökan avslås.\n\nBeslutet gäller från i dag.'] },
  sections: [
    { title: 'Skäl för beslutet', paragraphs: ['Vägen är 1,8 kilometer.\n\nDen är inte farlig.'] },
    { title: 'Lagrum', paragraphs: [], points: ['10 kap. 32 § skollagen (2010:800)'] },
    {
      title: 'Svar',
      paragraphs: [],
      steps: [
        {
          title: 'Eleven',
          rows: [
            { label: 'Namn', value: '' },
            { label: 'Rad 1', rows: [{ label: 'Skola', value: 'Åsaskolan' }] },
          ],
        },
      ],
    },
    { title: 'Så överklagar du', paragraphs: ['Skriv till förvaltningsrätten inom tre veckor.'] },
  ],
};

test('a decision is tagged, has title and language, and claims both PDF/A-2a and PDF/UA-1', async () => {
  const document = await PDFDocument.load(await renderer.renderDocument(decision), { updateMetadata: false });
  const { catalog } = document;
  const language = catalog.lookup(PDFName.of('Lang'));
  expect(
    language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : '',
  ).toMatch(/^sv/);
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
  expect(catalog.getOrCreateViewerPreferences().getDisplayDocTitle()).toBe(true);
  const metadata = readMetadata(document);
  expect(metadata).toContain('Beslut NV-2026-000123: Ansök om skolskjuts');
  expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('a decision says everything in the order it is read', async () => {
  const text = await textOf(await renderer.renderDocument(decision));
  const inOrder = [
    'Norrviks kommun',
    'Beslut',
    'NV-2026-000123',
    'Hanna Berglund, handläggare',
    'Avslag',
    'Ansökan avslås.',
    'Skäl för beslutet',
    'Vägen är 1,8 kilometer.',
    'Den är inte farlig.',
    '10 kap. 32 § skollagen (2010:800)',
    'Åsaskolan',
    'Så överklagar du',
    'förvaltningsrätten',
    'kontakt@norrvik.example',
  ];
  let from = 0;
  for (const part of inOrder) {
    const at = text.indexOf(part, from);
    expect(at, part).toBeGreaterThanOrEqual(from);
    from = at;
  }
});

test('what a handler typed is text, never markup, and the same content gives the same bytes', async () => {
  const hostile = '#panic() ] $ * _ "\\ \u0000\u202Eomvänd \u{1F600} \uD800 中文';
  const content = {
    ...decision,
    title: hostile,
    notice: hostile,
    outcome: { title: '', paragraphs: [hostile] },
    sections: [
      { title: hostile, paragraphs: [hostile, ''], points: [hostile], facts: [{ label: '', value: '' }] },
    ],
  };
  expect(await textOf(await renderer.renderDocument(content))).toContain('#panic() ] $ * _');
  expect(Buffer.compare(await compileDocument(content), await compileDocument(content))).toBe(0);
});

test('words in another language than the document’s are told as such to who listens', async () => {
  const swedish = (text: string) => ({ text, lang: 'sv' }) as const;
  const finnish: DocumentContent = {
    ...decision,
    language: 'fi',
    title: 'Päätös',
    subtitle: swedish('Ansök om skolskjuts'),
    outcome: { title: 'Hylätty', paragraphs: [swedish('Ansökan avslås.\n\nBeslutet gäller från i dag.')] },
    sections: [{ title: 'Lainkohdat', paragraphs: [], points: [swedish('28 § kommunallagen')] }],
  };
  const made = await renderer.renderDocument(finnish);
  expect(await textOf(made)).toMatch(
    /Päätös Ansök om skolskjuts.*Hylätty Ansökan avslås\. Beslutet.*Käyntiosoite/,
  );
  expect(await languagesIn(made)).toEqual(['fi', 'sv']);
  expect(await languagesIn(await renderer.renderDocument(decision))).toEqual(['sv']);
});

/** What a viewer reads, on one line. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ');
}
