import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import * as fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { readMetadata } from './claim-conformance.ts';
import { compileReceipt } from './compile-receipt.ts';
import { printableText } from './printable-text.ts';
import { createReceiptRenderer } from './receipt-renderer.ts';
import { sampleReceipt } from './receipt-sample.ts';

const renderer = createReceiptRenderer();
afterAll(() => renderer.close());

function tagsOf(document: PDFDocument): string[] {
  const tags: string[] = [];
  const visit = (node: unknown): void => {
    const found = node instanceof PDFDict || node instanceof PDFArray ? node : undefined;
    if (found instanceof PDFArray) for (const child of found.asArray()) visit(document.context.lookup(child));
    if (found instanceof PDFDict) {
      const tag = found.get(PDFName.of('S'));
      if (tag instanceof PDFName) tags.push(tag.decodeText());
      visit(found.lookup(PDFName.of('K')));
    }
  };
  visit(document.catalog.lookup(PDFName.of('StructTreeRoot')));
  return tags;
}

test('a receipt is tagged, has title and language, and claims both PDF/A-2a and PDF/UA-1', async () => {
  const document = await PDFDocument.load(await renderer.render(sampleReceipt), { updateMetadata: false });
  const { catalog } = document;
  const language = catalog.lookup(PDFName.of('Lang'));
  expect(
    language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : '',
  ).toMatch(/^sv/);
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
  expect(catalog.getOrCreateViewerPreferences().getDisplayDocTitle()).toBe(true);
  const metadata = readMetadata(document);
  expect(metadata).toContain('Kvittens NV-2026-000123: Ansökan om bostadsanpassningsbidrag');
  expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(metadata).toContain('<pdfaProperty:name>part</pdfaProperty:name>');
  const tags = tagsOf(document);
  for (const tag of ['H1', 'H2', 'H3', 'H4', 'L', 'LI', 'LBody', 'Figure']) expect(tags).toContain(tag);
  expect(tags.indexOf('H1')).toBeLessThan(tags.indexOf('H2'));
});

test('a receipt says everything that was sent, in reading order', async () => {
  const text = await textOf(await renderer.render(sampleReceipt));
  const inOrder = [
    'Norrviks kommun',
    'NV-2026-000123',
    '22 november 2026 kl. 14:32:05',
    'Tolvan Tolvansson, 19121212-****',
    '18 december 2026',
    'Simulerad e-legitimation',
    'Vad händer nu?',
    'En handläggare läser din ansökan.',
    'Hushållet',
    '070-174 06 35',
    'Inkomst 1',
    '12 500,50 kr',
    'intyg från läkare.pdf',
    'ab'.repeat(32),
    'Underskrifter',
    'Undertecknat av Tolvan Tolvansson (19121212-****)',
    '22 november 2026 kl. 14:31:40',
    'Mobilt BankID',
    '131daac9-16c6-4618-beb0-365768f37288',
    'fedcba9876543210'.repeat(4),
    'https://norrvik.example/kontrollera-kvittens',
    '7KQ2-M9XF-30TB-W5HN',
    '0123456789abcdef'.repeat(4),
    'kontakt@norrvik.example',
  ];
  let from = 0;
  for (const part of inOrder) {
    const at = text.indexOf(part, from);
    expect(at, part).toBeGreaterThanOrEqual(from);
    from = at;
  }
});

test.each([
  ['words joined by no-break spaces', `${'ord\u00a0'.repeat(60)}slut`],
  ['by narrow ones', `${'ord\u202f'.repeat(60)}slut`],
  ['letters as wide as three', `${'\u0478'.repeat(60)}slut`],
  ['among others', `${'\u2e3bW'.repeat(60)}slut`],
  ['after a narrow one', `a${'\u2e3b'.repeat(28)}slut`],
  ['the end of a word that is parted', `${'W'.repeat(55)}slut`],
  ['the widest letters that are not parted', `${'\u040a'.repeat(29)} slut`],
  ['struck letters', `${'W\u0338'.repeat(60)}slut`],
])('all that was answered stands on the page: %s', async (_, value) => {
  const [step] = sampleReceipt.steps;
  if (!step) throw new Error('no step');
  const rows = [{ path: 'x', questionId: 'x', label: 'X', value, kind: 'text' as const }];
  const pdf = await getDocumentProxy(await compileReceipt({ ...sampleReceipt, steps: [{ ...step, rows }] }));
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0] = page.view as number[];
    const { items } = await page.getTextContent();
    const ends = items.flatMap((item) =>
      'str' in item ? [Number((item.transform as number[])[4]) + item.width] : [],
    );
    expect(Math.max(...ends)).toBeLessThan(width - 20);
  }
  const told = (await extractText(pdf, { mergePages: true })).text.replaceAll(/[\s\u200b]/gu, '');
  expect(told).toContain(value.replaceAll(/\s/gu, ''));
});

test.each([
  ['empty lines', '\n'.repeat(2000)],
  ['lines with a space', '\n '.repeat(2000)],
  ['letters that no face can draw', 'مرحبا '.repeat(300)],
  ['signs', '\u2e3b'.repeat(2000)],
  ['letters without a space', 'W'.repeat(20_000)],
])('however many they are, nothing keeps the receipt from being made: %s', async (_, many) => {
  const [step] = sampleReceipt.steps;
  if (!step) throw new Error('no step');
  const value = `ord${many}\nslut`;
  const rows = [{ path: 'x', questionId: 'x', label: 'X', value, kind: 'text' as const }];
  const text = await textOf(await compileReceipt({ ...sampleReceipt, steps: [{ ...step, rows }] }));
  expect(text.indexOf('slut')).toBeGreaterThan(text.indexOf('X ord'));
});

test('what a person typed is text, never markup, and never keeps the receipt from being made', async () => {
  const hostile =
    '#panic() ] $ * _ "\\ \u0000\u0007\u202Eomvänd \u{1F600} \uE000 \uD800 a\u0323\u0323\u0489 \uFFFF عربى 中文 \u00AD';
  const step = sampleReceipt.steps[0];
  if (!step) throw new Error('no step');
  const content = {
    ...sampleReceipt,
    eService: hostile,
    steps: [
      {
        ...step,
        title: hostile,
        rows: [
          {
            path: 'x',
            questionId: 'x',
            label: hostile,
            value: `${hostile}\n${'x'.repeat(3000)}`,
            kind: 'text' as const,
          },
        ],
      },
    ],
    attachments: [{ name: hostile, size: 0, question: hostile, sha256: 'ab'.repeat(32) }],
    municipality: { ...sampleReceipt.municipality, logo: { viewBox: '0 0 1 1"/><script>', path: 'M0 0"/>' } },
  };
  const text = await textOf(await renderer.render(content));
  expect(text).toContain('#panic() ] $ * _');
  expect(text).toContain('□');
});

test('any text makes a receipt', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (value) => {
      const rows = [{ path: 'x', questionId: 'x', label: 'Fråga', value, kind: 'text' as const }];
      const made = await compileReceipt({
        ...sampleReceipt,
        steps: [{ stepId: 's', title: value || 'Steg', rows }],
      });
      expect(made.length).toBeGreaterThan(10_000);
    }),
    { numRuns: 40 },
  );
});

test('empty texts make a receipt', async () => {
  const row = { path: 'x', questionId: 'x', label: '', value: '', kind: 'text' as const };
  const rows = [
    row,
    { ...row, kind: 'group' as const, rows: [row, { ...row, kind: 'group' as const, rows: [] }] },
  ];
  const made = await compileReceipt({
    ...sampleReceipt,
    eService: '',
    whatNow: [],
    attachments: [],
    steps: [{ stepId: 's', title: ' ', rows }],
  });
  expect(made.length).toBeGreaterThan(10_000);
});

test('the same receipt gives the same bytes', async () => {
  expect(Buffer.compare(await compileReceipt(sampleReceipt), await compileReceipt(sampleReceipt))).toBe(0);
});

test('Swedish, Finnish, Sami, Greek and Russian letters are kept; what cannot be drawn is shown as a box', () => {
  expect(printableText('åäö ÅÄÖ é ü ŋ č đ š Ω Ж')).toBe('åäö ÅÄÖ é ü ŋ č đ š Ω Ж');
  expect(printableText('o\u0308')).toBe('ö');
  expect(printableText('a\u{1F600}b\u0000c\u202Ed')).toBe('a□bcd');
  expect(printableText('rad\r\nrad\tord')).toBe('rad\nrad ord');
});

/** What a viewer reads, on one line. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ');
}
