import type { Readable } from 'node:stream';

/** A file on its way out. */
export type Download = { name: string; mime: string; size: number; stream: Readable };
