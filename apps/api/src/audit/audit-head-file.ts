import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Municipality } from '../actor.ts';
import type { Config } from '../config.ts';
import { AuditHead } from './audit-head.ts';

/** Where a municipality's heads are kept, one JSON object a line. The folder may be another machine's. */
export const headFileOf = (
  { auditHeadsFolder }: Pick<Config, 'auditHeadsFolder'>,
  { slug }: Pick<Municipality, 'slug'>,
): string => join(auditHeadsFolder, `${slug}.jsonl`);

/** `unreadable`: the numbers, from 1, of lines that are no head: half written, or written by somebody else. */
export type HeadsRead = { heads: AuditHead[]; unreadable: number[] };

/** Reads what a file of heads says, oldest first. No file: none. */
export async function readHeads(file: string): Promise<HeadsRead> {
  const read: HeadsRead = { heads: [], unreadable: [] };
  for (const [index, line] of (await textOf(file)).split('\n').entries()) {
    if (line === '') continue;
    const head = headIn(line);
    if (head) read.heads.push(head);
    else read.unreadable.push(index + 1);
  }
  return read;
}

/** Adds a head on a line of its own, also after one that was only half written. */
export async function appendHead(file: string, head: AuditHead): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const before = await textOf(file);
  const start = before === '' || before.endsWith('\n') ? '' : '\n';
  await appendFile(file, `${start}${JSON.stringify(head)}\n`, { mode: 0o600 });
}

function headIn(line: string): AuditHead | null {
  try {
    return AuditHead.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
