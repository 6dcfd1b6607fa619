import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where files live that have passed their check. A key says nothing of what the file is or whose. */
export type FileStore = {
  /** A name no file has, under the municipality it belongs to. */
  nameFor: (municipalityId: string) => string;
  /** Takes the file at `path` into the store in one step; it is durable when this returns. */
  take: (key: string, path: string) => Promise<void>;
  write: (key: string, bytes: Uint8Array) => Promise<void>;
  read: (key: string) => Promise<{ size: number; stream: Readable }>;
  has: (key: string) => Promise<boolean>;
  /** Removing what is already gone is no fault. */
  remove: (key: string) => Promise<void>;
};

const keyShape = /^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{30}$/;

/** A store on the local disk. `folder` must be on the same file system as the uploads, so that a move is one step. */
export function createFileStore(folder: string): FileStore {
  function pathOf(key: string): string {
    if (!keyShape.test(key)) throw new Error('Not the name of a stored file');
    return join(folder, key);
  }

  async function take(key: string, from: string): Promise<void> {
    const to = pathOf(key);
    await flush(from);
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await rename(from, to);
    await flush(dirname(to));
  }

  return {
    nameFor: (municipalityId) => {
      const name = randomBytes(16).toString('hex');
      return `${municipalityId}/${name.slice(0, 2)}/${name.slice(2)}`;
    },
    take,
    write: async (key, bytes) => {
      const partial = `${pathOf(key)}.part`;
      await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
      await writeFile(partial, bytes, { mode: 0o600 });
      await take(key, partial);
    },
    read: async (key) => {
      const path = pathOf(key);
      const { size } = await stat(path);
      return { size, stream: createReadStream(path) };
    },
    has: (key) =>
      stat(pathOf(key)).then(
        () => true,
        () => false,
      ),
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
