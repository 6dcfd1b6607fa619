import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { createDatabase } from '@handslag/database/database';
import { seed } from '@handslag/database/seed';
import { createThrowawayDatabase } from '@handslag/database/throwaway-database';
import { expect, inject, it } from 'vitest';
import { createFileStore } from '../adapters/files/file-store.ts';
import { addSamplePaperForms } from './add-sample-paper-forms.ts';

it('gives a municipality that has just been made its forms as tagged PDFs, and others none', async () => {
  const database = await createThrowawayDatabase(inject('postgres'));
  const folder = await mkdtemp(join(tmpdir(), 'paper-forms-'));
  const db = createDatabase({ url: database.applicationUrl });
  try {
    const made = await seed(database.ownerUrl, { staffIssuer: 'https://no-provider.example' });
    await addSamplePaperForms(database.ownerUrl, folder, made);
    await addSamplePaperForms(database.ownerUrl, folder, []);
    const places = await db.platform((tx) => tx.municipality.findMany());
    const formsOf = (slug: string) =>
      db.tenant(places.find((place) => place.slug === slug)?.id ?? '', (tx) => tx.paperForm.findMany());
    expect(await formsOf('norrvik')).toEqual([]);
    const [form, ...rest] = await formsOf('sorhamn');
    expect(rest).toEqual([]);
    expect(form).toMatchObject({
      title: {
        sv: expect.stringContaining('Fullmakt') as string,
        en: expect.stringContaining('Power of attorney') as string,
        fi: expect.stringContaining('Valtakirja') as string,
      },
      language: 'sv',
      published: true,
    });
    const store = createFileStore(join(folder, 'files', 'kept'));
    const bytes = await buffer((await store.read(form?.storageKey ?? '')).stream);
    expect(bytes.length).toBe(form?.size);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getPageCount()).toBe(form?.pages);
    const marks = document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
    expect(marks.get(PDFName.of('Marked'))?.toString()).toBe('true');
  } finally {
    await db.close();
    await database.drop();
    await rm(folder, { recursive: true });
  }
});
