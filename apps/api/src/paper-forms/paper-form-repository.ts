import type { ManagedPaperForm, PaperForm } from '@handslag/contracts/paper-forms';
import { Language, Text } from '@handslag/contracts/municipalities';
import type { Tenant } from '@handslag/database/database';

/** What is said of a form: all but what its file says itself. */
export type Described = Pick<ManagedPaperForm, 'title' | 'category' | 'language' | 'eService' | 'published'>;
export type KeptFile = {
  storageKey: string;
  sha256: string;
  size: number;
  pages: number;
  scannedAt: Date | null;
};

const select = {
  id: true,
  title: true,
  category: true,
  language: true,
  eServiceKey: true,
  published: true,
  size: true,
  pages: true,
  sha256: true,
} as const;

/** In the municipality's own order. */
export async function listPaperForms(tx: Tenant): Promise<ManagedPaperForm[]> {
  const rows = await tx.paperForm.findMany({ select, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  return rows.map(({ title, language, eServiceKey, ...row }) => ({
    ...row,
    title: Text.parse(title),
    language: Language.parse(language),
    eService: eServiceKey,
  }));
}

/** Where the file of a published form lies; null when there is none. */
export async function findPublishedFile(
  tx: Tenant,
  id: string,
): Promise<{ title: PaperForm['title']; storageKey: string } | null> {
  const row = await tx.paperForm.findFirst({
    where: { id, published: true },
    select: { title: true, storageKey: true },
  });
  return row && { storageKey: row.storageKey, title: Text.parse(row.title) };
}

/** Puts a form last. */
export async function insertPaperForm(
  tx: Tenant,
  municipalityId: string,
  { eService, ...described }: Described,
  file: KeptFile,
): Promise<string> {
  const { _max: last } = await tx.paperForm.aggregate({ _max: { position: true } });
  const position = (last.position ?? 0) + 1;
  const data = { municipalityId, ...described, eServiceKey: eService, ...file, position };
  return (await tx.paperForm.create({ data, select: { id: true } })).id;
}

/** False: there is no such form. */
export async function updatePaperForm(
  tx: Tenant,
  id: string,
  { eService, ...described }: Partial<Described>,
): Promise<boolean> {
  const data = { ...described, ...(eService !== undefined && { eServiceKey: eService }) };
  return (await tx.paperForm.updateMany({ where: { id }, data })).count === 1;
}

/** False: these are not exactly the forms there are. */
export async function updateOrder(tx: Tenant, ids: readonly string[]): Promise<boolean> {
  const there = await tx.paperForm.findMany({ select: { id: true } });
  const known = new Set(there.map(({ id }) => id));
  if (new Set(ids).size !== known.size || ids.length !== known.size || ids.some((id) => !known.has(id)))
    return false;
  for (const [index, id] of ids.entries())
    await tx.paperForm.updateMany({ where: { id }, data: { position: index + 1 } });
  return true;
}

/** The file is left for the job that removes abandoned ones (a trigger's work). False: there is no such form. */
export async function deletePaperForm(tx: Tenant, id: string): Promise<boolean> {
  return (await tx.paperForm.deleteMany({ where: { id } })).count === 1;
}
