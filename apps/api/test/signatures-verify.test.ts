import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people, publishSigningServices, sign, startSigning } from './signing.ts';
import { startSimulator, type RunningSimulator } from './simulator.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const run = promisify(execFile);
const command = join(import.meta.dirname, '../src/launcher/verify-signatures.ts');

let eid: RunningSimulator;
let world: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handslag-verify-'));
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env });
  await publishSigningServices(world, 'norrvik');
});
afterAll(async () => {
  await world.close();
  await eid.stop();
  await rm(folder, { recursive: true });
});

/** What the operator sees after `pnpm signatures:verify`, with nothing but the settings and the database. */
async function verify(settings: Record<string, string> = {}): Promise<{ code: number; told: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const DATABASE_URL = world.context.config.databaseUrl ?? '';
  const env = { PATH, HOME, NODE_ENV: 'test', DATA_FOLDER: folder, DATABASE_URL, ...eid.env, ...settings };
  try {
    const { stdout } = await run(process.execPath, [command], { env });
    return { code: 0, told: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, told: stdout };
  }
}

test('the command proves what is kept in every municipality once more, from the database and the settings alone', async () => {
  const elsa = await world.signedIn('norrvik', people.elsa);
  const { signing } = await startSigning(elsa);
  const { body } = await sign(eid, elsa, signing, people.elsa);
  if (body.state !== 'signed') throw new Error(body.state);
  // The provider is not asked: it may be gone by then.
  const gone = { BANKID_URL: 'http://127.0.0.1:1/rp/v6.0', EID_CONNECTIONS: '' };
  expect(await verify(gone)).toEqual({
    code: 0,
    told: 'Norrviks kommun: 1 av 1 underskrifter håller.\nSörhamns kommun: 0 av 0 underskrifter håller.\n',
  });

  const { registrationNumber = '' } = body.errand ?? {};
  const another = await startSimulator();
  const { BANKID_SIGNATURE_ROOT = '' } = another.env;
  await another.stop();
  const faulty = await verify({ ...gone, BANKID_SIGNATURE_ROOT });
  expect(faulty).toEqual({ code: 1, told: expect.stringContaining('0 av 1 underskrifter håller') });
  expect(faulty.told).toContain(`${registrationNumber}: underskriften `);
  expect(faulty.told).toContain('(the root it was proven by is not among those trusted here)');
  expect(faulty.told).not.toContain(people.elsa);
});
