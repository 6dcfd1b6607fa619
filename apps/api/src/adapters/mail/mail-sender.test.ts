import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, expect, test } from 'vitest';
import { startSmtpServer, type SmtpServer } from '../../../test/smtp-server.ts';
import { createMailFolder, createSmtpSender, type Mail } from './mail-sender.ts';

const mail: Mail = {
  id: '5a0f6f0e-8a4e-4a0e-9d0e-2f6a8f6e1a11',
  from: { name: 'Norrviks kommun', address: 'e-tjanster@norrvik.example' },
  to: 'tolvan@example.se',
  subject: 'Vi har tagit emot ditt ärende',
  text: 'Hej!\n\nÄrendenummer: NV-2026-000123\n',
  html: '<!doctype html><html lang="sv"><p>Hej! Ärendenummer: NV-2026-000123</p></html>',
  language: 'sv',
};
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
});

async function smtpServer(accept?: (address: string) => boolean): Promise<SmtpServer> {
  const server = await startSmtpServer(accept);
  undo.push(server.close);
  return server;
}

test('a mail arrives over SMTP as it was written, with the same id at each attempt', async () => {
  const { url, received } = await smtpServer();
  const sender = createSmtpSender(url);
  undo.push(() => sender.close());
  await sender.send(mail);
  await sender.send(mail);
  expect(received).toHaveLength(2);
  const [arrived, again] = await Promise.all(received.map(({ raw }) => simpleParser(raw)));
  expect(arrived?.subject).toBe(mail.subject);
  expect(arrived?.text).toBe(mail.text);
  expect(arrived?.html).toBe(mail.html);
  expect(arrived?.from?.text).toBe('"Norrviks kommun" <e-tjanster@norrvik.example>');
  expect(arrived?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(arrived?.messageId).toBe(`<${mail.id}@norrvik.example>`);
  expect(again?.messageId).toBe(arrived?.messageId);
});

test('an address or subject cannot smuggle in receivers or header lines', async () => {
  const { url, received } = await smtpServer();
  const sender = createSmtpSender(url);
  undo.push(() => sender.close());
  await sender.send({ ...mail, subject: 'Hej\r\nBcc: annan@example.se', to: 'a@example.se' });
  expect(received[0]?.receivers).toEqual(['a@example.se']);
  expect((await simpleParser(received[0]?.raw ?? '')).bcc).toBeUndefined();
  for (const to of ['a@example.se, b@example.se', 'a@example.se>\r\nRCPT TO:<b@example.se']) {
    await sender.send({ ...mail, to }).catch(() => undefined);
  }
  expect(received.flatMap(({ receivers }) => receivers)).not.toContain('b@example.se');
});

test('a mail that was not taken is an error, to be sent again', async () => {
  const { url } = await smtpServer(() => false);
  const sender = createSmtpSender(url);
  undo.push(() => sender.close());
  await expect(sender.send(mail)).rejects.toThrow();
});

test('a server that is not there is an error', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  await expect(createSmtpSender(`smtp://127.0.0.1:${port}`).send(mail)).rejects.toThrow();
});

test('in development a mail is a file that any mail program opens', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mail-'));
  undo.push(() => rm(folder, { recursive: true }));
  await createMailFolder(join(folder, 'mail')).send(mail);
  const [name] = await readdir(join(folder, 'mail'));
  expect(name).toMatch(/^[\dTZ.-]+-[0-9a-f]{8}\.eml$/);
  const parsed = await simpleParser(await readFile(join(folder, 'mail', name ?? '')));
  expect(parsed.subject).toBe(mail.subject);
  expect(parsed.text?.trim()).toBe(mail.text.trim());
});
