import type { Readable } from 'node:stream';

/** A file on its way out. `size` in bytes, null where it is not known before the end. */
export type Download = { name: string; mime: string; size: number | null; stream: Readable };
