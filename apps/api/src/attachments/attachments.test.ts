import { randomBytes } from 'node:crypto';
import { open, readdir } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import {
  attachmentUploadPath,
  deleteAttachmentEndpoint,
  getAttachmentEndpoint,
  type Attachment,
} from '@handslag/contracts/attachments';
import { deleteDraftEndpoint, startDraftEndpoint } from '@handslag/contracts/drafts';
import { csrfHeader } from '@handslag/contracts/endpoint';
import { Upload, type DetailedError } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { publishSmallService } from '../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { eicar, jpegWithPosition, pdfOf } from '../adapters/files/sample-files.ts';
import { startJobs } from '../job-list.ts';
import { checkAttachment } from './check-attachment.ts';
import { tidyName } from './tidy-name.ts';
import { uploadPath } from './upload-file.ts';

let world: TestApp;
let address = '';
let scanner: Server;
/** What the scanner does with the next file. */
let scans: (content: Buffer) => string | null = (content) =>
  content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
let people = 0;

beforeAll(async () => {
  scanner = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      if (!received.subarray(-4).equals(Buffer.alloc(4))) return;
      const said = scans(received);
      if (said === null) socket.destroy();
      else socket.end(`${said}\0`);
    });
  });
  await new Promise<void>((resolve) => void scanner.listen(0, '127.0.0.1', resolve));
  world = await createTestApp({
    env: { SCANNER: `tcp://127.0.0.1:${(scanner.address() as AddressInfo).port}` },
  });
  await publishSmallService(world, 'norrvik');
  await publishSmallService(world, 'norrvik', { key: 'oppen', settings: { login: 'none' } });
  await startJobs(world.context);
  address = await world.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await world.close();
  scanner.close();
});

async function someoneWithDraft(): Promise<{ browser: Browser; draft: string }> {
  people += 1;
  const browser = await world.signedIn('norrvik', `19910101${1000 + people}`);
  const { body } = await browser.call(startDraftEndpoint, { body: { eService: 'liten' } });
  return { browser, draft: body.id };
}

type Sent = { id: string; error: { status: number; body: Record<string, unknown> } | null };
type Wanted = {
  draft: string;
  name: string;
  content: Buffer | string;
  question?: string;
  chunkSize?: number;
};

/** Sends a file as the web app does. */
async function send(
  browser: Browser,
  { draft, name, content, question = 'files', chunkSize = 100_000 }: Wanted,
): Promise<Sent> {
  return new Promise((resolve) => {
    const upload = new Upload(Buffer.from(content), {
      endpoint: `${address}${attachmentUploadPath}`,
      chunkSize,
      retryDelays: null,
      metadata: { draft, question, name, size: String(content.length) },
      headers: headersOf(browser),
      onSuccess: () => resolve({ id: upload.url?.split('/').at(-1) ?? '', error: null }),
      onError: (error) => {
        const answer = (error as DetailedError).originalResponse;
        const body = answer?.getBody() || '{}';
        resolve({
          id: '',
          error: { status: answer?.getStatus() ?? 0, body: JSON.parse(body) as Record<string, unknown> },
        });
      },
    });
    upload.start();
  });
}

function headersOf(browser: Browser): Record<string, string> {
  return {
    host: browser.host,
    origin: `http://${browser.host}`,
    'sec-fetch-site': 'same-origin',
    [csrfHeader]: '1',
    cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  };
}

/** One request by hand; `fetch` would not let us name the host. */
async function byHand(
  method: string,
  path: string,
  headers: OutgoingHttpHeaders,
  body?: Buffer,
): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${address}${path}`,
      { method, headers: { 'tus-resumable': '1.0.0', ...headers } },
      (reply) => {
        reply.resume();
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const create = (browser: Browser, draft: string, length: number) =>
  byHand('POST', attachmentUploadPath, {
    ...headersOf(browser),
    'upload-length': String(length),
    'upload-metadata': metadataOf({ draft, question: 'files', name: 'brev.txt' }),
  });
const bytes = 'application/offset+octet-stream';

const ask = (browser: Browser, attachmentId: string) =>
  browser.call(getAttachmentEndpoint, { params: { attachmentId } });

async function settled(browser: Browser, id: string): Promise<Attachment> {
  // As long as a test may take: a job that nobody was woken for is asked for after ten seconds.
  for (;;) {
    const { status, body } = await ask(browser, id);
    expect(status).toBe(200);
    if (body.state === 'clean' || body.state === 'refused') return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('a file', () => {
  test('that comes in pieces is kept under a name that says nothing', async () => {
    const { browser, draft } = await someoneWithDraft();
    const content = await pdfOf();
    const { id, error } = await send(browser, {
      draft,
      name: 'Intyg från läkare.pdf',
      content,
      chunkSize: 200,
    });
    expect(error).toBeNull();
    expect(await settled(browser, id)).toEqual({
      id,
      name: 'Intyg från läkare.pdf',
      size: content.length,
      kind: 'pdf',
      state: 'clean',
      refusal: null,
    });
    const [row] = await world.sql<{ storage_key: string; sha256: string; scanned_at: Date }>(
      'norrvik',
      'SELECT storage_key, sha256, scanned_at FROM attachment WHERE id = $1',
      [id],
    );
    expect(row?.storage_key).not.toContain(id);
    expect(row?.scanned_at).toBeInstanceOf(Date);
    const kept = await world.context.files.kept.read(row?.storage_key ?? '');
    expect(kept.size).toBe(content.length);
    kept.stream.destroy();
    expect((await readdir(world.context.files.arriving)).filter((name) => name.startsWith(id))).toEqual([]);
  });

  test('goes on where it was broken off, and one whose last answer was lost is not sent again', async () => {
    const { browser, draft } = await someoneWithDraft();
    const content = Buffer.from(`hej ${'x'.repeat(5000)}`);
    const created = await create(browser, draft, content.length);
    expect(created.status).toBe(201);
    const path = created.headers.location ?? '';
    const id = path.split('/').at(-1) ?? '';
    const patch = (from: number, part: Buffer) =>
      byHand('PATCH', path, { ...headersOf(browser), 'upload-offset': from, 'content-type': bytes }, part);
    const offset = async () => (await byHand('HEAD', path, headersOf(browser))).headers['upload-offset'];
    expect((await patch(0, content.subarray(0, 2000))).status).toBe(204);
    expect((await ask(browser, id)).body.state).toBe('uploading');
    expect(await offset()).toBe('2000');
    expect((await patch(1000, content.subarray(1000))).status).toBe(409);
    expect((await patch(2000, content.subarray(2000))).status).toBe(204);
    expect((await settled(browser, id)).state).toBe('clean');
    expect(await offset()).toBe(String(content.length));
    expect((await patch(0, content)).status).toBe(422);
  });

  test('that is a photo is kept without the place it was taken', async () => {
    const { browser, draft } = await someoneWithDraft();
    const { id } = await send(browser, { draft, name: 'foto.jpg', content: jpegWithPosition() });
    expect((await settled(browser, id)).state).toBe('clean');
    const [row] = await world.sql<{ storage_key: string }>(
      'norrvik',
      'SELECT storage_key FROM attachment WHERE id = $1',
      [id],
    );
    const { stream } = await world.context.files.kept.read(row?.storage_key ?? '');
    const kept = Buffer.concat((await stream.toArray()) as Buffer[]);
    expect(kept.toString('latin1')).not.toContain('59,19');
  });

  test.each<[string, string, string, () => Promise<Buffer> | Buffer | string]>([
    ['is another kind than it says', 'egentligen.pdf', 'wrong-type', () => 'bara text'],
    ['has a known virus', 'virus.txt', 'infected', () => eicar],
    ['is locked', 'låst.pdf', 'password-protected', () => pdfOf('encrypted')],
    ['carries a script', 'skript.pdf', 'not-scannable', () => pdfOf('script')],
    ['is broken', 'trasig.pdf', 'damaged', () => '%PDF-1.7\nhej'],
  ])('that %s is refused and not kept', async (_, name, refusal, content) => {
    const { browser, draft } = await someoneWithDraft();
    const { id, error } = await send(browser, { draft, name, content: await content() });
    expect(error).toBeNull();
    expect(await settled(browser, id)).toMatchObject({ state: 'refused', refusal });
    expect(await world.sql('norrvik', 'SELECT storage_key FROM attachment WHERE id = $1', [id])).toEqual([
      { storage_key: null },
    ]);
    expect((await readdir(world.context.files.arriving)).filter((file) => file.startsWith(id))).toEqual([]);
  });

  test.each<[string, () => string | null]>([
    ['fails', () => 'scan error ERROR'],
    ['hangs up', () => null],
  ])('is never called clean when the scanner %s', async (_, reply) => {
    const usual = scans;
    scans = reply;
    try {
      const { browser, draft } = await someoneWithDraft();
      const { id } = await send(browser, { draft, name: 'brev.txt', content: 'hej' });
      expect(await settled(browser, id)).toMatchObject({ state: 'refused', refusal: 'not-scannable' });
    } finally {
      scans = usual;
    }
  });

  test('is the one that was looked into, whatever a request at another server goes on writing', async () => {
    const { browser, draft } = await someoneWithDraft();
    const [checked, written] = [Buffer.from('9 000 000 kr'), Buffer.from('0 000 090 kr')];
    const path = (await create(browser, draft, checked.length)).headers.location ?? '';
    const id = path.split('/').at(-1) ?? '';
    const held = await open(uploadPath(world.context, id), 'r+');
    try {
      await byHand(
        'PATCH',
        path,
        { ...headersOf(browser), 'upload-offset': 0, 'content-type': bytes },
        checked,
      );
      expect((await settled(browser, id)).state).toBe('clean');
      await held.write(written, 0, written.length, 0);
    } finally {
      await held.close();
    }
    const [row] = await world.sql<{ storage_key: string }>(
      'norrvik',
      'SELECT storage_key FROM attachment WHERE id = $1',
      [id],
    );
    const { stream } = await world.context.files.kept.read(row?.storage_key ?? '');
    expect(Buffer.concat(await stream.toArray()).toString()).toBe(checked.toString());
    expect(await readdir(world.context.files.arriving)).not.toContain(id);
  });

  test('whose check was stopped in the middle is checked again, and lost is nothing', async () => {
    const { browser, draft } = await someoneWithDraft();
    const { id } = await send(browser, { draft, name: 'brev.txt', content: 'hej' });
    expect((await settled(browser, id)).state).toBe('clean');
    await world.sql('norrvik', `UPDATE attachment SET state = 'scanning' WHERE id = $1`, [id]);
    await checkAttachment(world.context, world.municipality('norrvik'), id);
    expect((await ask(browser, id)).body.state).toBe('clean');
  });
});

describe('a file is turned away before it is sent', () => {
  test.each<[string, number, object, Partial<Wanted>]>([
    [
      'of a kind the question does not take',
      422,
      { code: 'attachment_refused', details: { refusal: 'wrong-type' } },
      { name: 'bild.png' },
    ],
    ['without content', 422, { code: 'attachment_refused', details: { refusal: 'empty' } }, { content: '' }],
    [
      'that is too large',
      422,
      { code: 'attachment_refused', details: { refusal: 'too-large' } },
      { content: randomBytes(2_000_001) },
    ],
    ['for a question that takes none', 400, { code: 'validation_failed' }, { question: 'reason' }],
    ['for no question', 400, { code: 'validation_failed' }, { question: 'nowhere[x].y' }],
    ['for a draft that is not there', 404, { code: 'not_found' }, { draft: crypto.randomUUID() }],
    ['for nothing at all', 400, { code: 'validation_failed' }, { draft: 'inget' }],
  ])('%s', async (_, status, body, changes) => {
    const { browser, draft } = await someoneWithDraft();
    const { error } = await send(browser, { draft, name: 'brev.txt', content: 'hej', ...changes });
    expect(error).toMatchObject({ status, body });
  });

  test('one more than the question takes', async () => {
    const { browser, draft } = await someoneWithDraft();
    const all = await Promise.all(
      [1, 2, 3, 4].map((n) => send(browser, { draft, name: `${n}.txt`, content: 'hej' })),
    );
    expect(all.filter(({ error }) => error === null)).toHaveLength(2);
    expect(all.find(({ error }) => error)?.error).toMatchObject({
      status: 409,
      body: { code: 'too_many_attachments' },
    });
  });
});

describe('removing', () => {
  test('takes the file away, and makes room for another', async () => {
    const { browser, draft } = await someoneWithDraft();
    const { id } = await send(browser, { draft, name: 'brev.txt', content: 'hej' });
    await settled(browser, id);
    const remove = () => browser.call(deleteAttachmentEndpoint, { params: { attachmentId: id }, body: {} });
    expect((await remove()).status).toBe(204);
    expect((await ask(browser, id)).status).toBe(404);
    expect((await remove()).status).toBe(404);
    expect(await world.sql('norrvik', 'SELECT count(*)::int AS files FROM abandoned_file')).not.toEqual([
      { files: 0 },
    ]);
  });

  test('an upload on its way can be cancelled through the protocol', async () => {
    const { browser, draft } = await someoneWithDraft();
    const { id } = await send(browser, { draft, name: 'brev.txt', content: 'hej' });
    const cancelled = await byHand('DELETE', `${attachmentUploadPath}/${id}`, headersOf(browser));
    expect(cancelled.status).toBe(204);
    expect((await ask(browser, id)).status).toBe(404);
  });

  test('the draft takes its files along', async () => {
    const { browser, draft } = await someoneWithDraft();
    const { id } = await send(browser, { draft, name: 'brev.txt', content: 'hej' });
    await settled(browser, id);
    expect((await browser.call(deleteDraftEndpoint, { params: { draftId: draft } })).status).toBe(204);
    expect(await world.sql('norrvik', 'SELECT id FROM attachment WHERE id = $1', [id])).toEqual([]);
  });
});

test('a file of another’s is not there, in whatever way one asks', async () => {
  const { browser, draft } = await someoneWithDraft();
  const { id } = await send(browser, { draft, name: 'brev.txt', content: 'hej' });
  const { browser: stranger } = await someoneWithDraft();
  expect((await ask(stranger, id)).status).toBe(404);
  expect(
    (await stranger.call(deleteAttachmentEndpoint, { params: { attachmentId: id }, body: {} })).status,
  ).toBe(404);
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const more = method === 'PATCH' ? { 'upload-offset': 0, 'content-type': bytes } : {};
    const reply = await byHand(method, `${attachmentUploadPath}/${id}`, { ...headersOf(stranger), ...more });
    expect([method, reply.status]).toEqual([method, 404]);
  }
  expect((await send(stranger, { draft, name: 'brev.txt', content: 'hej' })).error).toMatchObject({
    status: 404,
  });
  const staff = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  expect((await ask(staff, id)).status).toBe(403);
  expect((await send(staff, { draft, name: 'brev.txt', content: 'hej' })).error).toMatchObject({
    status: 403,
  });
  const nobody = world.browser('norrvik');
  expect((await send(nobody, { draft, name: 'brev.txt', content: 'hej' })).error).toMatchObject({
    status: 401,
  });
  const origin = 'http://sorhamn.localhost';
  const otherSite = await byHand('DELETE', `${attachmentUploadPath}/${id}`, {
    ...headersOf(browser),
    origin,
  });
  expect(otherSite.status).toBe(403);
});

test('the answers of the protocol carry the same protective headers as all others', async () => {
  const { browser, draft } = await someoneWithDraft();
  const created = await create(browser, draft, 3);
  expect(created.headers['content-security-policy']).toContain("default-src 'none'");
  expect(created.headers['x-content-type-options']).toBe('nosniff');
  expect(created.headers['access-control-allow-origin']).toBeUndefined();
  expect(created.headers['location']).toMatch(/^\/api\/attachments\/[0-9a-f-]{36}$/);
});

test('names lose folders and what cannot be seen', () => {
  expect(tidyName('C:\\temp\\..\\intyg.pdf')).toBe('intyg.pdf');
  expect(tidyName('../../etc/passwd')).toBe('passwd');
  expect(tidyName('a\u202Efdp.exe\u0000')).toBe('afdp.exe');
  expect(tidyName('/')).toBe('fil');
  expect(tidyName(`${'å'.repeat(500)}.pdf`)).toBe(`${'å'.repeat(150)}.pdf`);
});

function metadataOf(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}
