import {
  correctMessageEndpoint,
  errandUploadPath,
  getErrandFileEndpoint,
  getMyErrandEndpoint,
  listMyErrandsEndpoint,
  writeMessageEndpoint,
  type TimelineEvent,
} from '@handslag/contracts/errands';
import {
  correctSentMessageEndpoint,
  getHandledErrandEndpoint,
  getHandledUploadEndpoint,
  handledUploadPath,
  sendMessageEndpoint,
} from '@handslag/contracts/handling';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { eventually, fileErrand } from '../../../test/filling-in.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { uploadForErrand } from '../../../test/uploading.ts';
import { beginOutgoing } from '../../attachments/outgoing-files.ts';
import { startJobs } from '../../job-list.ts';

let world: TestApp;
let address = '';
let people = 0;
beforeAll(async () => {
  world = await createTestApp();
  for (const slug of ['norrvik', 'sorhamn'] as const) await publishSmallService(world, slug);
  await startJobs(world.context);
  address = await world.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => world.close());

async function filed() {
  people += 1;
  const elsa = await world.signedIn('norrvik', `19910101${3000 + people}`);
  const hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const { errandId } = await fileErrand(elsa);
  return { elsa, hanna, errandId, params: { errandId } };
}
const open = async (hanna: Browser, errandId: string) =>
  (await hanna.call(getHandledErrandEndpoint, { params: { errandId } })).body;
const clean = (browser: Browser, attachmentId: string, endpoint: typeof getErrandFileEndpoint) =>
  eventually(async () => {
    const { body } = await browser.call(endpoint, { params: { attachmentId } });
    return body.state === 'clean';
  });
/** Jobs put events of their own on the timeline meanwhile. */
const lastMessage = ({ timeline }: { timeline: TimelineEvent[] }) =>
  timeline.findLast(({ kind }) => kind === 'message');
const noticesOf = (errandId: string) =>
  world.sql<{ dedupeKey: string; state: string }>(
    'norrvik',
    `SELECT dedupe_key AS "dedupeKey", state FROM notification WHERE errand_id = $1 AND dedupe_key LIKE 'message %'`,
    [errandId],
  );

describe('a message from the applicant', () => {
  test('reaches whoever handles the errand, with its file, and makes it unread to them', async () => {
    const { elsa, hanna, errandId, params } = await filed();
    await open(hanna, errandId);
    const file = await uploadForErrand(address, elsa, {
      path: errandUploadPath,
      errand: errandId,
      name: 'svar.txt',
      content: 'hej',
    });
    await clean(elsa, file, getErrandFileEndpoint);
    const written = await elsa.call(writeMessageEndpoint, {
      params,
      body: { message: 'Här är mitt svar', attachments: [file] },
    });
    expect(written.status).toBe(200);
    const message = lastMessage(written.body);
    expect(message).toMatchObject({
      kind: 'message',
      by: 'Du',
      from: 'applicant',
      text: 'Här är mitt svar',
      attachments: [{ id: file, name: 'svar.txt' }],
    });
    expect(message?.undoUntil).not.toBeNull();
    const handled = await open(hanna, errandId);
    expect(lastMessage(handled)).toMatchObject({
      from: 'applicant',
      text: 'Här är mitt svar',
      undoUntil: null,
    });
    expect(handled.attachments).toEqual([]);
    const download = await hanna.send('GET', `/api/management/errands/${errandId}/attachments/${file}`);
    expect([download.statusCode, download.body]).toEqual([200, 'hej']);
  });

  test('cannot take along a file of another errand, of another person, or one that is still looked at', async () => {
    const { elsa, errandId, params } = await filed();
    const other = await filed();
    const theirs = await uploadForErrand(address, other.elsa, {
      path: errandUploadPath,
      errand: other.errandId,
      name: 'annan.txt',
      content: 'hej',
    });
    await clean(other.elsa, theirs, getErrandFileEndpoint);
    const { status, raw } = await elsa.call(writeMessageEndpoint, {
      params,
      body: { message: 'Hej', attachments: [theirs] },
    });
    expect([status, raw.json().code]).toEqual([409, 'attachments_not_ready']);
    expect(
      (await elsa.call(getMyErrandEndpoint, { params })).body.timeline.map(({ kind }) => kind),
    ).not.toContain('message');
    await expect(
      uploadForErrand(address, elsa, {
        path: errandUploadPath,
        errand: other.errandId,
        name: 'annan.txt',
        content: 'hej',
      }),
    ).rejects.toThrow();
    expect((await elsa.call(getErrandFileEndpoint, { params: { attachmentId: theirs } })).status).toBe(404);
    expect(errandId).not.toBe(other.errandId);
  });

  test('takes ten files and no more, however many are added at once', async () => {
    const { errandId } = await filed();
    const uploader = { municipalityId: world.municipality('norrvik').id, uploaderId: randomUUID() };
    const added = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        beginOutgoing(world.context, uploader, { errandId, name: `${n}.txt`, size: 3 }),
      ),
    );
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });

  test('is refused in an errand that is closed', async () => {
    const { elsa, errandId, params } = await filed();
    await world.sql(
      'norrvik',
      `UPDATE errand SET closed_at = now(), status_content_type = 'closed' WHERE id = $1`,
      [errandId],
    );
    const { status, raw } = await elsa.call(writeMessageEndpoint, { params, body: { message: 'Hej' } });
    expect([status, raw.json().code]).toEqual([409, 'errand_closed']);
    expect((await elsa.call(getMyErrandEndpoint, { params })).body).toMatchObject({
      mayWrite: false,
      mayWithdraw: false,
    });
  });

  test('can be put right and taken back within a minute, and not after', async () => {
    const { elsa, hanna, errandId, params } = await filed();
    const { body } = await elsa.call(writeMessageEndpoint, { params, body: { message: 'Hje' } });
    const eventId = lastMessage(body)?.id ?? '';
    const undo = (message: string) =>
      elsa.call(correctMessageEndpoint, { params: { errandId, eventId }, body: { message } });
    expect(lastMessage((await undo('Hej')).body)).toMatchObject({ text: 'Hej', corrected: true });
    expect(lastMessage((await undo('')).body)).toMatchObject({
      text: null,
      withdrawn: true,
      undoUntil: null,
    });
    expect(lastMessage(await open(hanna, errandId))).toMatchObject({ text: null, withdrawn: true });

    const later = (await elsa.call(writeMessageEndpoint, { params, body: { message: 'Hej igen' } })).body;
    world.clock.move(120_000);
    const { status, raw } = await elsa.call(correctMessageEndpoint, {
      params: { errandId, eventId: lastMessage(later)?.id ?? '' },
      body: { message: '' },
    });
    world.clock.move(-120_000);
    expect([status, raw.json().code]).toEqual([409, 'too_late_to_undo']);
  });
});

describe('a message to the applicant', () => {
  test('is unread until they open the errand, and comes with its file', async () => {
    const { elsa, hanna, errandId, params } = await filed();
    const unread = async () =>
      (await elsa.call(listMyErrandsEndpoint, { query: { state: 'ongoing' } })).body.errands[0]?.unread;
    expect(await unread()).toBe(false);
    const { revision } = await open(hanna, errandId);
    const file = await uploadForErrand(address, hanna, {
      path: handledUploadPath,
      errand: errandId,
      name: 'karta.txt',
      content: 'karta',
    });
    await clean(hanna, file, getHandledUploadEndpoint as unknown as typeof getErrandFileEndpoint);
    const sent = await hanna.call(sendMessageEndpoint, {
      params,
      body: { revision, message: 'Se kartan', attachments: [file] },
    });
    expect(sent.status).toBe(200);
    expect(await unread()).toBe(true);
    const read = (await elsa.call(getMyErrandEndpoint, { params })).body;
    expect(lastMessage(read)).toMatchObject({ text: 'Se kartan', attachments: [{ name: 'karta.txt' }] });
    expect(await unread()).toBe(false);
    const download = await elsa.send('GET', `/api/errands/${errandId}/attachments/${file}`);
    expect([download.statusCode, download.body]).toEqual([200, 'karta']);
  });

  test('is told of by mail when its minute is over, and not at all when it is taken back', async () => {
    const { elsa, hanna, errandId, params } = await filed();
    const send = async () => {
      const { revision } = await open(hanna, errandId);
      const { body } = await hanna.call(sendMessageEndpoint, { params, body: { revision, message: 'Hej' } });
      return lastMessage(body)?.id ?? '';
    };
    const first = await send();
    const planned = await world.sql<{ wait: number }>(
      'norrvik',
      `SELECT extract(epoch FROM start_after - created_on)::int AS wait FROM pgboss.job
       WHERE name = 'send-mail' AND data ->> 'notificationId' = (SELECT id::text FROM notification WHERE dedupe_key = $1)`,
      [`message ${first}`],
    );
    expect(planned).toEqual([{ wait: 60 }]);
    const undone = await hanna.call(correctSentMessageEndpoint, {
      params: { errandId, eventId: first },
      body: { message: '' },
    });
    expect(lastMessage(undone.body)).toMatchObject({ withdrawn: true, text: null });
    expect(await noticesOf(errandId)).toEqual([]);
    const second = await send();
    expect(await noticesOf(errandId)).toEqual([{ dedupeKey: `message ${second}`, state: 'pending' }]);
    expect(
      (await elsa.call(getMyErrandEndpoint, { params })).body.timeline.filter(({ withdrawn }) => withdrawn),
    ).toHaveLength(1);
  });

  test('taken back stays taken back, also when it is put right at the same time, and the errand is another to who looked', async () => {
    const { hanna, errandId, params } = await filed();
    for (let round = 0; round < 8; round += 1) {
      const { revision } = await open(hanna, errandId);
      const { body } = await hanna.call(sendMessageEndpoint, { params, body: { revision, message: 'Hje' } });
      const undo = (message: string) =>
        hanna.call(correctSentMessageEndpoint, {
          params: { errandId, eventId: lastMessage(body)?.id ?? '' },
          body: { message },
        });
      const [corrected, withdrawn] = await Promise.all([undo('Hej'), undo('')]);
      expect(withdrawn.status).toBe(200);
      expect([200, 409]).toContain(corrected.status);
      const after = await open(hanna, errandId);
      expect(lastMessage(after)).toMatchObject({ withdrawn: true, text: null });
      expect(after.revision).toBe(body.revision + (corrected.status === 200 ? 2 : 1));
    }
  });

  test('by one colleague cannot be taken back by another', async () => {
    const { hanna, errandId, params } = await filed();
    const { revision } = await open(hanna, errandId);
    const { body } = await hanna.call(sendMessageEndpoint, { params, body: { revision, message: 'Hej' } });
    const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
    const { status } = await ingrid.call(correctSentMessageEndpoint, {
      params: { errandId, eventId: lastMessage(body)?.id ?? '' },
      body: { message: '' },
    });
    expect(status).toBe(404);
  });

  test('is not sent past what the applicant has just written', async () => {
    const { elsa, hanna, errandId, params } = await filed();
    const { revision } = await open(hanna, errandId);
    await elsa.call(writeMessageEndpoint, { params, body: { message: 'Vänta, jag hade fel' } });
    const { status, raw } = await hanna.call(sendMessageEndpoint, {
      params,
      body: { revision, message: 'Tack, då så' },
    });
    expect([status, raw.json().code]).toEqual([409, 'errand_changed']);
  });
});
