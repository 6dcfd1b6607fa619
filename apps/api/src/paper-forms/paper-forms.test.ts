import {
  addPaperFormEndpoint,
  changePaperFormEndpoint,
  listPaperFormsEndpoint,
  orderPaperFormsEndpoint,
  removePaperFormEndpoint,
} from '@handslag/contracts/paper-forms';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pdfOf } from '../adapters/files/sample-files.ts';
import type { Browser } from '../../test/browser.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';

let test: TestApp;
let ingrid: Browser;
let pdf: Buffer;
beforeAll(async () => {
  test = await createTestApp();
  ingrid = await test.staffSignedIn('norrvik', 'norrvik-ingrid');
  pdf = await pdfOf();
});
afterAll(() => test.close());
beforeEach(() => test.sql('norrvik', 'DELETE FROM paper_form'));

const described = {
  title: { sv: 'Ansökan om båtplats' },
  category: 'Bygga och bo',
  language: 'sv',
  eService: null,
  published: true,
};
const add = (more: object = {}) =>
  ingrid.call(addPaperFormEndpoint, { body: { ...described, file: pdf.toString('base64'), ...more } });
const offered = async (slug: 'norrvik' | 'sorhamn' = 'norrvik') =>
  (await test.browser(slug).call(listPaperFormsEndpoint)).body.paperForms;

it('keeps a PDF byte by byte and lets the browser open it, and only that', async () => {
  const { status, body } = await add();
  expect(status).toBe(200);
  const [kept] = body.paperForms;
  expect(kept).toMatchObject({
    ...described,
    size: pdf.length,
    pages: 1,
    sha256: createHash('sha256').update(pdf).digest('hex'),
  });
  const file = await test.browser('norrvik').send('GET', `/api/paper-forms/${kept?.id}/file`);
  expect(file.statusCode).toBe(200);
  expect(Buffer.compare(file.rawPayload, pdf)).toBe(0);
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
  });
  expect(file.headers['content-disposition']).toMatch(/^inline; filename="Ansokan-om-batplats.pdf"/);
  expect(file.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
});

it('offers what is published, in the order chosen, and nothing of another municipality', async () => {
  const [first] = (await add()).body.paperForms;
  const [, second] = (await add({ title: { sv: 'Anmälan om hund' } })).body.paperForms;
  expect((await offered()).map(({ title }) => title.sv)).toEqual(['Ansökan om båtplats', 'Anmälan om hund']);
  expect(await offered('sorhamn')).not.toContainEqual(expect.objectContaining({ id: first?.id }));
  const ids = [second?.id, first?.id];
  expect((await ingrid.call(orderPaperFormsEndpoint, { body: { ids } })).status).toBe(200);
  expect((await offered()).map(({ id }) => id)).toEqual(ids);
  const incomplete = await ingrid.call(orderPaperFormsEndpoint, { body: { ids: [first?.id] } });
  expect(incomplete.status).toBe(409);

  const params = { paperFormId: first?.id };
  await ingrid.call(changePaperFormEndpoint, { params, body: { published: false } });
  expect((await offered()).map(({ id }) => id)).toEqual([second?.id]);
  expect((await test.browser('norrvik').send('GET', `/api/paper-forms/${first?.id}/file`)).statusCode).toBe(
    404,
  );
  expect((await test.browser('sorhamn').send('GET', `/api/paper-forms/${second?.id}/file`)).statusCode).toBe(
    404,
  );
});

it('removes a form with its file, and says in the log who did', async () => {
  const [kept] = (await add()).body.paperForms;
  const removed = await ingrid.call(removePaperFormEndpoint, { params: { paperFormId: kept?.id } });
  expect(removed.body.paperForms).toEqual([]);
  const [abandoned] = await test.sql(
    'norrvik',
    'SELECT storage_key FROM abandoned_file ORDER BY since DESC LIMIT 1',
  );
  expect(abandoned?.['storage_key']).toMatch(/^[0-9a-f-]{36}\//);
  const events = await test.sql(
    'norrvik',
    `SELECT action FROM audit_event WHERE object_id = $1 ORDER BY seq`,
    [kept?.id],
  );
  expect(events.map(({ action }) => action)).toEqual(['paper-form:added', 'paper-form:removed']);
});

it('takes no file that is not a sound PDF, and no service that is not there', async () => {
  const refusal = async (file: Uint8Array) => {
    const { status, raw } = await add({ file: Buffer.from(file).toString('base64') });
    return [status, raw.json<{ details?: { refusal: string } }>().details?.refusal];
  };
  expect(await refusal(Buffer.from('<script>alert(1)</script>'))).toEqual([422, 'wrong-type']);
  expect(await refusal(await pdfOf('script'))).toEqual([422, 'not-scannable']);
  expect(await refusal(new Uint8Array())).toEqual([422, 'empty']);
  expect((await add({ eService: 'finns-inte' })).status).toBe(400);
  expect((await add({ eService: 'bygglov' })).status).toBe(200);
  expect(await offered()).toHaveLength(1);
});
