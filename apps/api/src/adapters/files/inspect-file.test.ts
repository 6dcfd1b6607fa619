import type { FileKind } from '@handslag/form-engine';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileInspector } from './file-inspector.ts';
import { docxOf, jpegWithPosition, odtOf, pdfOf, png, xlsxOf, zipOf } from './sample-files.ts';

const inspector = createFileInspector();
const everything: FileKind[] = ['pdf', 'jpg', 'png', 'heic', 'docx', 'xlsx', 'odt', 'txt'];
let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'inspect-'))));
afterAll(async () => {
  await inspector.close();
  await rm(folder, { recursive: true });
});

async function verdict(name: string, bytes: Buffer | string, accept = everything): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const found = await inspector.inspect({ path, name, accept, maxBytes: 20_000_000 });
  return 'refusal' in found ? found.refusal : found.kind;
}

describe('a sound file is known by its content', () => {
  test.each([
    ['intyg.pdf', () => pdfOf()],
    ['INTYG.PDF', () => pdfOf()],
    ['foto.jpeg', jpegWithPosition],
    ['bild.png', () => png],
    ['brev.docx', () => docxOf()],
    ['budget.xlsx', () => xlsxOf()],
    ['brev.odt', () => odtOf()],
    ['text.txt', () => Buffer.from('Hej på dig!\r\n\tÅäö')],
    ['gammal.txt', () => Buffer.from('Hej p\xe5 dig!', 'latin1')],
  ])('%s', async (name, make) => {
    const kind = name.toLowerCase().replace(/.*\./, '').replace('jpeg', 'jpg');
    expect(await verdict(name, await make())).toBe(kind);
  });
});

describe('a file is refused', () => {
  test.each<[string, string, () => Promise<Buffer> | Buffer | string]>([
    ['empty', 'tom.pdf', () => ''],
    ['wrong-type', 'egentligen-bild.pdf', () => png],
    ['wrong-type', 'egentligen-pdf.txt', () => pdfOf()],
    ['wrong-type', 'program.exe', () => Buffer.from('MZ\0\0')],
    ['wrong-type', 'utan-ändelse', () => png],
    ['wrong-type', 'sida.html', () => '<script>'],
    ['wrong-type', 'binär.txt', () => Buffer.from([72, 0, 105])],
    ['wrong-type', 'arkiv.docx', () => zipOf([{ name: 'a.txt', content: 'x' }])],
    ['password-protected', 'låst.pdf', () => pdfOf('encrypted')],
    [
      'password-protected',
      'låst.docx',
      () => docxOf({ name: 'word/x.xml', content: 'x', flags: 1, claimedSize: 9 }),
    ],
    ['password-protected', 'låst2.docx', compoundWithEncryptedPackage],
    ['not-scannable', 'skript.pdf', () => pdfOf('script')],
    ['not-scannable', 'makro.docx', () => docxOf({ name: 'word/vbaProject.bin', content: 'x' })],
    ['not-scannable', 'makro.odt', () => odtOf({ name: 'Basic/Standard/Module1.xml', content: 'x' })],
    ['not-scannable', 'arkiv-i.docx', () => docxOf({ name: 'word/embeddings/mer.zip', content: 'x' })],
    [
      'not-scannable',
      'länk.docx',
      () => docxOf({ name: 'word/l', content: '/etc/passwd', attributes: 0o120777 }),
    ],
    [
      'not-scannable',
      'bomb.docx',
      () => docxOf({ name: 'word/stor.xml', content: 'x', claimedSize: 900_000_000 }),
    ],
    [
      'not-scannable',
      'många.docx',
      () => docxOf(...Array.from({ length: 5001 }, (_, n) => ({ name: `word/${n}` }))),
    ],
    ['damaged', 'ut.docx', () => docxOf({ name: '../../ut.xml', content: 'x' })],
    ['damaged', 'halv.docx', () => docxOf().subarray(0, -30)],
    ['damaged', 'halv.pdf', () => Buffer.from('%PDF-1.7\nhej')],
  ])('%s: %s', async (refusal, name, make) => {
    expect(await verdict(name, await make())).toBe(refusal);
  });

  test('of a kind the question does not ask for', async () => {
    expect(await verdict('bild.png', png, ['pdf'])).toBe('wrong-type');
  });

  test('larger than the question allows', async () => {
    const path = join(folder, 'large');
    await writeFile(path, png);
    expect(await inspector.inspect({ path, name: 'bild.png', accept: everything, maxBytes: 10 })).toEqual({
      refusal: 'too-large',
    });
  });

  test('that is not there', async () => {
    const path = join(folder, 'missing');
    expect(await inspector.inspect({ path, name: 'bild.png', accept: everything, maxBytes: 10 })).toEqual({
      refusal: 'not-scannable',
    });
  });
});

test('where a photo was taken is blanked; how it is turned stays, and the hash is of what is kept', async () => {
  const path = join(folder, 'foto.jpg');
  const given = jpegWithPosition();
  await writeFile(path, given);
  const found = await inspector.inspect({ path, name: 'foto.jpg', accept: everything, maxBytes: 1_000_000 });
  const kept = await readFile(path);
  expect(kept.length).toBe(given.length);
  expect(kept.includes(Buffer.from([0x92, 0x10, 0, 0]))).toBe(false);
  expect(kept.toString('latin1')).not.toMatch(/59,19|18,3/);
  expect(kept.includes(Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]))).toBe(true);
  const { createHash } = await import('node:crypto');
  expect(found).toMatchObject({ sha256: createHash('sha256').update(kept).digest('hex') });
});

function compoundWithEncryptedPackage(): Buffer {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, 1024);
  return bytes;
}
