import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The same `id` for every attempt, so that what is sent twice can be known as one. Nothing that must not be read by others belongs in it. */
export type SmsSender = { send: (sms: { id: string; to: string; text: string }) => Promise<void> };

/** Digital mailboxes (Kivra, Min myndighetspost …), reached by personal number: twelve digits. */
export type MailboxSender = {
  /** Asked for each message: people open and close their mailboxes. */
  isReachable: (personalNumber: string) => Promise<boolean>;
  send: (letter: { id: string; personalNumber: string; subject: string; text: string }) => Promise<void>;
};

/** Ways to reach people besides by mail; null where the installation has none. Sending rejects when nothing was handed over. */
export type MessageSenders = { sms: SmsSender | null; mailbox: MailboxSender | null };

export const noMessageSenders: MessageSenders = { sms: null, mailbox: null };

/** Writes each message as a JSON file, `sms/….json` or `mailbox/….json`, for development and demonstration: nothing leaves the machine. */
export function createMessageFolders(folder: string): MessageSenders {
  return {
    sms: { send: (sms) => writeMessage(join(folder, 'sms'), sms) },
    mailbox: {
      isReachable: () => Promise.resolve(true),
      send: (letter) => writeMessage(join(folder, 'mailbox'), letter),
    },
  };
}

async function writeMessage(folder: string, message: object): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const moment = new Date().toISOString().replaceAll(':', '.');
  const path = join(folder, `${moment}-${randomUUID().slice(0, 8)}.json`);
  await writeFile(`${path}.part`, JSON.stringify(message, null, 2), { mode: 0o600 });
  await rename(`${path}.part`, path);
}
