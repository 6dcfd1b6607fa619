import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { sampleEServices } from '@handslag/samples/e-services';
import { sampleMunicipalities } from '@handslag/samples/municipalities';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMetadata } from '../../adapters/pdf/claim-conformance.ts';
import { languagesIn } from '../../../test/languages-in.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

type From = { slug?: 'norrvik' | 'sorhamn'; language?: string };
function ask(key: string, { slug = 'norrvik', language = 'sv' }: From = {}) {
  const browser = test.browser(slug);
  browser.cookies.set('language', language);
  return browser.send('GET', `/api/e-services/${key}/blank-form.pdf`);
}
const offered = sampleMunicipalities.find(({ slug }) => slug === 'norrvik')?.services ?? [];

it.each(offered)('%s on paper is tagged and claims both PDF/A-2a and PDF/UA-1', async (key) => {
  const { statusCode, headers, rawPayload } = await ask(key);
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(headers['content-disposition']).toMatch(/^inline;/);
  const document = await PDFDocument.load(rawPayload, { updateMetadata: false });
  const { catalog } = document;
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
  expect(catalog.getOrCreateViewerPreferences().getDisplayDocTitle()).toBe(true);
  const metadata = readMetadata(document);
  expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

it('asks every step, says when a question is to be answered, and where to send it', async () => {
  const text = await textOf((await ask('barnomsorg', { slug: 'sorhamn' })).rawPayload);
  const sample = sampleEServices.find(({ key }) => key === 'barnomsorg');
  for (const step of sample?.definition.steps ?? []) expect(text).toContain(step.title.sv);
  expect(text).toMatch(/Svara bara när .+\./);
  expect(text).toContain('Hit skickar du blanketten');
  expect(text).toContain('Hamntorget 8, 430 00 Sörhamn');
  expect(text).toContain('Namnteckning');
});

it('is in the language of whoever asks, says so, and tells which words are only in Swedish', async () => {
  const { headers, rawPayload } = await ask('barnomsorg', { language: 'fi' });
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain('Lomake Hae paikkaa');
  const text = await textOf(rawPayload);
  const sample = sampleEServices.find(({ key }) => key === 'barnomsorg');
  for (const step of sample?.definition.steps ?? []) expect(text).toContain(step.title.fi);
  expect(text).toMatch(/Vastaa vain, kun ”[^”]+” on ”[^”]+”\./);
  expect(text).toContain('Minne lomake lähetetään');
  expect(text).not.toMatch(/Svara bara|Namnteckning|Välj ett/);
  expect(await languagesIn(rawPayload)).toEqual(['fi']);

  const english = (await ask('provtjanst', { language: 'en' })).rawPayload;
  expect(await textOf(english)).toContain('Where to send the form');
  expect(await languagesIn(english)).toEqual(['en', 'sv']);
});

it('draws it once, and nothing for what is not offered', async () => {
  const first = await ask('skolskjuts');
  expect(Buffer.compare((await ask('skolskjuts')).rawPayload, first.rawPayload)).toBe(0);
  expect((await ask('finns-inte')).statusCode).toBe(404);
});

/** What a viewer reads, on one line. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ');
}
