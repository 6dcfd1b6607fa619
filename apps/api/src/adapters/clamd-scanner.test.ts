import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createClamdScanner, type Scanner } from './clamd-scanner.ts';
import { eicar } from './files/sample-files.ts';

let folder = '';
let server: Server | undefined;
const sockets = new Set<Socket>();
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'scan-'))));
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server?.close();
});

/** Speaks clamd's side of INSTREAM: gathers the pieces and answers what `reply` says of the whole. */
async function scannerThat(reply: (content: Buffer, socket: Socket) => string | null): Promise<Scanner> {
  server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      const content = contentOf(received);
      const said = content && reply(content, socket);
      if (said) socket.end(`${said}\0`);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return createClamdScanner({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }, 300);
}

/** The file in a finished INSTREAM conversation; null while it is not finished. */
function contentOf(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (received.length < command.length) return null;
  if (received.toString('latin1', 0, command.length) !== command) throw new Error('Not INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

async function fileOf(content: string | Buffer): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return path;
}

const scanContent = (content: Buffer): string =>
  content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';

test('a file without a known signature is clean, and every byte of it was sent', async () => {
  const large = Buffer.alloc(300_001, 'abc');
  const scanner = await scannerThat((content) =>
    content.equals(large) ? 'stream: OK' : 'stream: changed on the way FOUND',
  );
  expect(await scanner.scan(await fileOf(large))).toBe('clean');
});

test('a known signature anywhere in the file is infected', async () => {
  const scanner = await scannerThat(scanContent);
  expect(await scanner.scan(await fileOf(`%PDF-1.7\n${'x'.repeat(70_000)}${eicar}`))).toBe('infected');
});

test.each<[string, (content: Buffer, socket: Socket) => string | null]>([
  ['answers an error', () => 'INSTREAM size limit exceeded. ERROR'],
  ['answers nonsense', () => 'OK'],
  ['says FOUND without a stream', () => 'FOUND'],
  ['never answers', () => null],
  ['hangs up', (_, socket) => (socket.destroy(), null)],
  ['resets the connection', (_, socket) => (socket.resetAndDestroy(), null)],
  ['never stops talking', (_, socket) => (socket.write('x'.repeat(10_000)), null)],
])('a scanner that %s leaves the file unscannable, never clean', async (_, reply) => {
  const scanner = await scannerThat(reply);
  expect(await scanner.scan(await fileOf('hej'))).toBe('unscannable');
});

test('a scanner that is not there leaves the file unscannable', async () => {
  const scanner = createClamdScanner({ path: join(folder, 'no-socket') });
  expect(await scanner.scan(await fileOf('hej'))).toBe('unscannable');
});

test('a file that is not there is unscannable', async () => {
  const scanner = await scannerThat(scanContent);
  expect(await scanner.scan(join(folder, 'gone'))).toBe('unscannable');
});
