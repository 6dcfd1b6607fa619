import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for a simulator's keys that goes away with the test. */
export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'eid-simulator-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  return dataDir;
}
