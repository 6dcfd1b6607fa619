import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export type ZipEntry = { name: string; at: Date; content: Uint8Array | Readable };

/** Writes the entries in order to a new zip at `path`, a piece at a time, and answers what it became. */
export async function writeZip(
  path: string,
  entries: readonly ZipEntry[],
): Promise<{ sha256: string; size: number }> {
  const zip = new ZipFile();
  for (const { name, at, content } of entries) {
    if (content instanceof Readable) zip.addReadStream(content, name, { mtime: at });
    else zip.addBuffer(Buffer.from(content), name, { mtime: at });
  }
  zip.end();
  const hash = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  const failed = new Promise<never>((_resolve, reject) => void zip.once('error', reject));
  const written = pipeline(
    Readable.from(zip.outputStream),
    counted,
    createWriteStream(path, { mode: 0o600 }),
  );
  await Promise.race([written, failed]);
  return { sha256: hash.digest('hex'), size };
}
