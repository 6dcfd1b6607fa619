import { reportInaccessibleEndpoint } from '@handslag/contracts/municipalities';
import { getHandledErrandEndpoint } from '@handslag/contracts/handling';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../../test/filling-in.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { startJobs } from '../../job-list.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const body = { page: '/e-tjanster/bygglov', problem: 'Bilden saknar text.', email: 'elsa@exempel.se' };

it('is an errand of the support service, that its handlers open and read', async () => {
  const { status, body: reply } = await test.browser('sorhamn').call(reportInaccessibleEndpoint, { body });
  expect(status).toBe(200);
  expect(reply.registrationNumber).toMatch(/^SH-/);
  const [errand] = await test.sql<{ id: string; e_service_key: string }>(
    'sorhamn',
    'SELECT id, e_service_key FROM errand WHERE registration_number = $1',
    [reply.registrationNumber],
  );
  expect(errand?.e_service_key).toBe('support');
  const [account] = await test.sql<{ subject: string }>(
    'sorhamn',
    `SELECT subject FROM staff_account WHERE 'administrator' = ANY (roles)`,
  );
  const staff = await test.staffSignedIn('sorhamn', account?.subject ?? '');
  const opened = await staff.call(getHandledErrandEndpoint, { params: { errandId: errand?.id } });
  expect(opened.status).toBe(200);
  expect(opened.raw.body).toContain('Bristande tillgänglighet på sidan /e-tjanster/bygglov');
  expect(opened.raw.body).toContain('Bilden saknar text.');
});

it('is a mail to the municipality where there is no support service', async () => {
  await test.sql(
    'norrvik',
    `UPDATE municipality SET settings = settings - 'supportService' WHERE slug = 'norrvik'`,
  );
  test.clock.move(60_000);
  const { body: reply } = await test.browser('norrvik').call(reportInaccessibleEndpoint, { body });
  expect(reply.registrationNumber).toBeNull();
  const inTheOutbox = async () => {
    const [mail] = await test.sql('norrvik', 'SELECT state, recipient, template, payload FROM notification');
    return mail;
  };
  const mail = { recipient: 'kommun@norrvik.example', template: 'accessibility-reported' };
  expect(await inTheOutbox()).toEqual({ ...mail, state: 'pending', payload: body });
  await startJobs(test.context);
  const sent = await eventually(async () => {
    const now = await inTheOutbox();
    return now?.['state'] === 'sent' && now;
  });
  expect(sent).toEqual({ ...mail, state: 'sent', payload: {} });
});

it('needs words, and an address one can answer to or none', async () => {
  const told = async (more: object) =>
    (await test.browser('sorhamn').call(reportInaccessibleEndpoint, { body: { ...body, ...more } })).status;
  expect(await told({ problem: '   ' })).toBe(400);
  expect(await told({ email: 'ingen adress' })).toBe(400);
  expect(await told({ email: '' })).toBe(200);
});
