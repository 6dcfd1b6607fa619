import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

export type ScanResult = 'clean' | 'infected' | 'unscannable';
export type Scanner = { scan: (path: string) => Promise<ScanResult> };
export type ScannerAddress = { host: string; port: number } | { path: string };

const longestReply = 4_096;

/**
 * A virus scanner behind clamd's INSTREAM: each piece preceded by its length, a zero length last. Anything but a plain
 * OK or FOUND, also silence, is "unscannable". In clamd, set AlertExceedsMax, AlertEncryptedArchive and AlertEncryptedDoc,
 * and StreamMaxLength above the largest attachment, or it calls clean what it never looked at.
 */
export function createClamdScanner(address: ScannerAddress, timeoutMs = 30_000): Scanner {
  return {
    scan: async (path) => {
      const socket = connect(address);
      socket.setTimeout(timeoutMs, () => socket.destroy(new Error('The scanner is silent')));
      const deadline = setTimeout(
        () => socket.destroy(new Error('The scanner takes too long')),
        timeoutMs * 4,
      );
      try {
        const [, reply] = await Promise.all([sendFile(socket, path), readReply(socket)]);
        if (reply === 'stream: OK') return 'clean';
        return /^stream: .+ FOUND$/.test(reply) ? 'infected' : 'unscannable';
      } catch {
        return 'unscannable';
      } finally {
        clearTimeout(deadline);
        socket.destroy();
      }
    },
  };
}

async function sendFile(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of createReadStream(path, { highWaterMark: 64 * 1024 }) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, length);
    await write(socket, piece);
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) =>
    socket.write(bytes, (error) => (error ? reject(error) : resolve())),
  );
}

function readReply(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      reply += text;
      const end = reply.indexOf('\0');
      if (end >= 0) resolve(reply.slice(0, end));
      else if (reply.length > longestReply) reject(new Error('The scanner talks too much'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The scanner hung up')));
  });
}
