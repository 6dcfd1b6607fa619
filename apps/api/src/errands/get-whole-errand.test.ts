import { writeMessageEndpoint } from '@handslag/contracts/errands';
import { fromBuffer } from 'yauzl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileErrand } from '../../test/filling-in.ts';
import { publishSmallService } from '../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
  await publishSmallService(world, 'norrvik');
});
afterAll(() => world.close());

/** What a zip holds, by name. */
async function contentsOf(zip: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return reject(error);
      const found: Record<string, string> = {};
      opened.on('entry', (entry: { fileName: string }) => {
        opened.openReadStream(entry as Parameters<typeof opened.openReadStream>[0], (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            found[entry.fileName] = Buffer.concat(parts).toString('utf8');
            opened.readEntry();
          });
        });
      });
      opened.on('end', () => resolve(found));
      return opened.readEntry();
    });
  });
}

async function keepFile(errandId: string, name: string, content: string): Promise<void> {
  const { id } = world.municipality('norrvik');
  const { kept } = world.context.files;
  const key = kept.nameFor(id);
  await kept.write(key, Buffer.from(content));
  await world.sql(
    'norrvik',
    `INSERT INTO attachment (municipality_id, errand_id, question_path, name, size, kind, state, sha256, storage_key)
     VALUES ($1, $2, 'files', $3, $4, 'txt', 'clean', $5, $6)`,
    [id, errandId, name, content.length, 'a'.repeat(64), key],
  );
}

test('an errand comes whole: answers, what was written and every file, also two of one name', async () => {
  const elsa = await world.signedIn('norrvik', '199101013001');
  const { errandId, registrationNumber } = await fileErrand(elsa);
  await keepFile(errandId, 'brev.txt', 'ett');
  await keepFile(errandId, 'brev.txt', 'två');
  await elsa.call(writeMessageEndpoint, { params: { errandId }, body: { message: 'Hej på er' } });
  const reply = await elsa.send('GET', `/api/errands/${errandId}/all.zip`);
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['content-disposition']).toContain(`arende-${registrationNumber}.zip`);
  const contents = await contentsOf(reply.rawPayload);
  expect(Object.keys(contents).sort()).toEqual([
    'bilagor/2-brev.txt',
    'bilagor/brev.txt',
    'handelser.txt',
    'svar.txt',
  ]);
  expect(contents['bilagor/brev.txt']).toBe('ett');
  expect(contents['bilagor/2-brev.txt']).toBe('två');
  expect(contents['svar.txt']).toContain('Varför söker du?: Därför att jag vill');
  expect(contents['handelser.txt']).toContain('Hej på er');
});

test("another's errand does not", async () => {
  const elsa = await world.signedIn('norrvik', '199101013002');
  const other = await world.signedIn('norrvik', '199101013003');
  const { errandId } = await fileErrand(elsa);
  expect((await other.send('GET', `/api/errands/${errandId}/all.zip`)).statusCode).toBe(404);
});
