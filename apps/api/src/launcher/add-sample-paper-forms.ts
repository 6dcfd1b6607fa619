import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sampleMunicipalities } from '@handslag/samples/municipalities';
import { samplePaperForms, type SamplePaperForm } from '@handslag/samples/paper-forms';
import { Client } from 'pg';
import { createAttachmentFiles } from '../adapters/files/attachment-files.ts';
import { createReceiptRenderer } from '../adapters/pdf/receipt-renderer.ts';

/** The sample forms are never drawn anew, whenever an installation is filled. */
const madeAt = new Date('2026-11-23T08:00:00Z');

/**
 * Gives sample municipalities that have just been made their own forms to print, drawn as every other document of ours. Connects as the
 * owner of the tables; files go where the API of the same data folder looks for them.
 */
export async function addSamplePaperForms(
  ownerUrl: string,
  dataFolder: string,
  made: readonly string[],
): Promise<void> {
  const forms = samplePaperForms.filter(({ municipality }) => made.includes(municipality));
  if (forms.length === 0) return;
  const files = createAttachmentFiles(join(dataFolder, 'files'), null);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const [index, form] of forms.entries()) {
      const pdf = await draw(form);
      const { rows } = await client.query<{ id: string }>('SELECT id FROM municipality WHERE slug = $1', [
        form.municipality,
      ]);
      const id = rows[0]?.id ?? '';
      const key = files.kept.nameFor(id);
      await files.kept.write(key, pdf.bytes);
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.municipality', $1, true)`, [id]);
      await client.query(
        `INSERT INTO paper_form (municipality_id, title, category, storage_key, sha256, size, pages, position)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, form.title, form.category, key, sha256(pdf.bytes), pdf.bytes.length, pdf.pages, index + 1],
      );
      await client.query('COMMIT');
    }
  } finally {
    await client.end();
    await files.close();
  }
}

async function draw({
  municipality: slug,
  title,
  lead,
  instructions,
  steps,
  personalData,
}: SamplePaperForm): Promise<{ bytes: Uint8Array; pages: number }> {
  const sample = sampleMunicipalities.find((candidate) => candidate.slug === slug);
  if (!sample) throw new Error(`There is no sample municipality ${slug}`);
  const { name, settings } = sample;
  const { organisation, visitingAddress, email, phone } = settings.contact;
  const renderer = createReceiptRenderer();
  try {
    const bytes = await renderer.renderBlankForm({
      language: 'sv',
      municipality: { name, ...settings },
      title: title.sv,
      description: `Blankett: ${title.sv}`,
      lead,
      edition: title.sv,
      madeAt,
      instructions,
      steps,
      sendTo: [
        { label: 'Till', value: organisation },
        { label: 'Adress', value: visitingAddress },
        { label: 'E-post', value: email },
        { label: 'Frågor', value: phone },
      ],
      personalData,
    });
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    return { bytes, pages: document.getPageCount() };
  } finally {
    await renderer.close();
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
