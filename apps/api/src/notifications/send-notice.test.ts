import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseNoticesEndpoint, changeContactEndpoint, getMyDataEndpoint } from '@handslag/contracts/privacy';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileErrand } from '../../test/filling-in.ts';
import { publishSmallService } from '../../test/small-service.ts';
import { startSmtpServer, type SmtpServer } from '../../test/smtp-server.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { createSmtpSender } from '../adapters/mail/mail-sender.ts';
import { createMessageFolders, type MailboxSender } from '../adapters/messages/message-senders.ts';
import { sv } from './mail-words/sv.ts';
import { copiedTemplates, type Notice, type NoticeTemplate } from './notice.ts';
import { notify } from './notify.ts';
import { sendNotice } from './send-notice.ts';

const [me, stranger] = ['199001012385', '199001032391'];
let test: TestApp;
let smtp: SmtpServer;
let folder: string;
let mailbox: MailboxSender;
let hasMailbox = true;

beforeAll(async () => {
  smtp = await startSmtpServer();
  folder = await mkdtemp(join(tmpdir(), 'messages-'));
  const folders = createMessageFolders(folder);
  mailbox = folders.mailbox as MailboxSender;
  test = await createTestApp({
    given: {
      mail: createSmtpSender(smtp.url),
      messages: { ...folders, mailbox: { ...mailbox, isReachable: async () => hasMailbox } },
    },
  });
});
afterAll(async () => {
  await test.close();
  await smtp.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  smtp.received.length = 0;
  hasMailbox = true;
  for (const way of ['sms', 'mailbox']) await rm(join(folder, way), { recursive: true, force: true });
  await test.sql('norrvik', 'DELETE FROM notification');
});

const messages = async (way: 'sms' | 'mailbox') =>
  Promise.all(
    (await readdir(join(folder, way)).catch(() => [])).map(
      async (name) => JSON.parse(await readFile(join(folder, way, name), 'utf8')) as Record<string, string>,
    ),
  );
const states = () =>
  test.sql<{ channel: string; state: string }>(
    'norrvik',
    'SELECT channel, state FROM notification ORDER BY created_at, channel DESC',
  );
const choose = async (body: { muted: string[]; channels: string[] }) =>
  (await test.signedIn('norrvik', me)).call(chooseNoticesEndpoint, { body: body as never });

/** Puts a notice about one’s draft in the outbox and sends all that is there, as the job does. */
async function tell(
  template: NoticeTemplate,
  to = me,
  of: Partial<Pick<Notice, 'errandId' | 'language'>> = {},
): Promise<void> {
  const municipality = test.municipality('norrvik');
  const from = { ...municipality, address: 'https://norrvik.example' };
  await test.signedIn('norrvik', to);
  const [person] = await test.sql<{ id: string }>(
    'norrvik',
    'SELECT id FROM person WHERE personal_number = $1',
    [to],
  );
  const facts = {
    deleteOn: '2026-12-14T10:00:00Z',
    receivedAt: '2026-11-23T10:00:00Z',
    dueOn: '2026-12-14',
    token: 'x',
    lapsesOn: '',
    page: '/sok',
    problem: 'Knappen syns inte.',
    email: '',
  };
  const notice = {
    recipient: 'tolvan@example.se',
    template,
    errandId: null,
    dedupeKey: `${template} ${to}`,
    ...of,
    facts: { ...facts, registrationNumber: 'NV-2026-1', errandId: 'x', personId: person?.id ?? '' },
  };
  await test.context.db.tenant(municipality.id, (tx) => notify(test.context, tx, municipality.id, notice));
  for (;;) {
    const waiting = await test.sql<{ id: string }>(
      'norrvik',
      `SELECT id FROM notification WHERE state = 'pending'`,
    );
    if (waiting.length === 0) return;
    for (const { id } of waiting) await sendNotice(test.context, from, id, async () => undefined);
  }
}

describe('choosing which notices to get', () => {
  it('is obeyed by the outbox, for oneself alone', async () => {
    expect((await choose({ muted: ['draft-reminders'], channels: [] })).body).toMatchObject({
      notices: { muted: ['draft-reminders'], channels: [], offered: ['sms', 'mailbox'] },
    });
    await tell('draft-reminder');
    expect(await states()).toEqual([{ channel: 'mail', state: 'muted' }]);
    expect(smtp.received).toEqual([]);
    await tell('draft-reminder', stranger);
    expect(smtp.received).toHaveLength(1);
    await choose({ muted: [], channels: [] });
    await test.sql('norrvik', 'DELETE FROM notification');
    await tell('draft-reminder');
    expect(smtp.received).toHaveLength(2);
  });

  it('never keeps from anyone what they must know', async () => {
    await choose({ muted: ['updates', 'completion-reminders', 'draft-reminders'], channels: [] });
    for (const template of ['errand-received', 'completion-requested', 'errand-decided'] as const)
      await tell(template);
    expect(smtp.received).toHaveLength(3);
    await tell('errand-updated');
    await tell('completion-reminder');
    expect(smtp.received).toHaveLength(3);
  });

  it('reaches further by the ways chosen, with no more than the mail says', async () => {
    const browser = await test.signedIn('norrvik', me);
    await browser.call(changeContactEndpoint, { body: { email: '', phone: '070-174 06 05' } });
    expect((await choose({ muted: [], channels: ['sms', 'mailbox'] })).status).toBe(200);
    await tell('completion-reminder');
    const mail = await simpleParser(smtp.received[0]?.raw ?? '');
    expect(mail.html).toContain('<h1');
    expect(mail.text).toContain('14 december 2026');
    expect(await messages('sms')).toEqual([
      {
        id: expect.any(String) as string,
        to: '070-174 06 05',
        text: 'Norrviks kommun: Påminnelse: vi väntar på uppgifter i ditt ärende NV-2026-1. https://norrvik.example/min-sida',
      },
    ]);
    expect(await messages('mailbox')).toEqual([
      expect.objectContaining({ personalNumber: me, subject: mail.subject, text: mail.text }),
    ]);
    expect(await states()).toEqual([
      { channel: 'mail', state: 'sent' },
      { channel: 'sms', state: 'sent' },
      { channel: 'mailbox', state: 'sent' },
    ]);
  });

  it('leaves nobody without when the mailbox is closed', async () => {
    await choose({ muted: [], channels: ['mailbox'] });
    hasMailbox = false;
    await tell('errand-updated');
    expect(smtp.received).toHaveLength(1);
    expect(await messages('mailbox')).toEqual([]);
    expect(await states()).toContainEqual({ channel: 'mailbox', state: 'failed' });
  });

  it('sends no copies of what is for somebody else: whoever is asked to sign', async () => {
    await choose({ muted: [], channels: ['mailbox'] });
    await tell('signing-request');
    expect(smtp.received).toHaveLength(1);
    expect(await messages('mailbox')).toEqual([]);
  });

  it('asks for a telephone number first, and forgets about SMS when it is taken away', async () => {
    const browser = await test.signedIn('norrvik', me);
    await browser.call(changeContactEndpoint, { body: { email: '', phone: '' } });
    const refused = await choose({ muted: [], channels: ['sms'] });
    expect([refused.status, refused.body]).toMatchObject([
      400,
      { code: 'validation_failed', fields: [{ path: 'channels' }] },
    ]);
    await browser.call(changeContactEndpoint, { body: { email: '', phone: '070-174 06 05' } });
    expect((await choose({ muted: [], channels: ['sms'] })).status).toBe(200);
    await browser.call(changeContactEndpoint, { body: { email: '', phone: '' } });
    expect((await browser.call(getMyDataEndpoint)).body.notices.channels).toEqual([]);
  });

  it('is not offered where the installation cannot', async () => {
    const { messages: senders } = test.context;
    test.context.messages = { sms: null, mailbox: null };
    try {
      const browser = await test.signedIn('norrvik', me);
      expect((await browser.call(getMyDataEndpoint)).body.notices.offered).toEqual([]);
      expect((await choose({ muted: [], channels: ['mailbox'] })).status).toBe(400);
    } finally {
      test.context.messages = senders;
    }
  });
});

describe.each([
  ['en', /^Hello!/],
  ['fi', /^Hei!/],
] as const)('whoever reads %s', (language, hello) => {
  it('is told of everything in it, and of an errand in what it was sent in with', async () => {
    await publishSmallService(test, 'norrvik');
    const browser = await test.signedIn('norrvik', me);
    browser.cookies.set('language', language);
    const { errandId } = await fileErrand(browser);
    await test.sql('norrvik', 'DELETE FROM notification');
    for (const template of Object.keys(sv.wordings) as NoticeTemplate[]) {
      const ofErrand = copiedTemplates.has(template) && template !== 'draft-reminder';
      await tell(template, me, ofErrand ? { errandId } : { language });
    }
    const mails = await Promise.all(smtp.received.map(({ raw }) => simpleParser(raw)));
    expect(mails).toHaveLength(Object.keys(sv.wordings).length);
    for (const { subject, text, headers } of mails) {
      expect([subject, headers.get('content-language')]).toEqual([subject, language]);
      expect(text, subject).toMatch(hello);
    }
  });
});
