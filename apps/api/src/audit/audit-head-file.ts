import { join } from 'node:path';
import type { Municipality } from '../actor.ts';
import type { Config } from '../config.ts';

/** Where a municipality's heads are kept, one JSON object a line. The folder may be another machine's. */
export const headFileOf = (
  { auditHeadsFolder }: Pick<Config, 'auditHeadsFolder'>,
  { slug }: Pick<Municipality, 'slug'>,
): string => join(auditHeadsFolder, `${slug}.jsonl`);
