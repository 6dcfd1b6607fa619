import { createDatabase, type Database } from '@handslag/database/database';
import type { Logger } from 'pino';
import { join } from 'node:path';
import { connectEids } from './adapters/eids/connect-eids.ts';
import { createEidRegister, type EidRegister } from './adapters/eids/eid-register.ts';
import { createAttachmentFiles, type AttachmentFiles } from './adapters/files/attachment-files.ts';
import { createMailFolder, createSmtpSender, type MailSender } from './adapters/mail/mail-sender.ts';
import {
  createMessageFolders,
  noMessageSenders,
  type MessageSenders,
} from './adapters/messages/message-senders.ts';
import { createReceiptRenderer, type ReceiptRenderer } from './adapters/pdf/receipt-renderer.ts';
import type { Config } from './config.ts';
import { createJobQueue, type JobQueue } from './jobs/job-queue.ts';
import { createLog } from './log.ts';

/** The time as the application sees it. Tests move it; arrival times never come from here but from the database. */
export type Clock = () => Date;

/** What every verb may reach, made once. */
export type Context = {
  config: Config;
  clock: Clock;
  log: Logger;
  db: Database;
  eids: EidRegister;
  jobs: JobQueue;
  files: AttachmentFiles;
  mail: MailSender;
  messages: MessageSenders;
  receipts: ReceiptRenderer;
};

/** The only wiring. `given` replaces parts, for tests. The caller closes what it opens: `closeContext`. */
export async function createContext(config: Config, given: Partial<Context> = {}): Promise<Context> {
  const clock = given.clock ?? (() => new Date());
  const log = given.log ?? createLog(config.logLevel);
  return {
    config,
    clock,
    log,
    db: given.db ?? createDatabase({ url: config.databaseUrl ?? '', pool: config.databasePool }),
    eids: given.eids ?? createEidRegister(await connectEids(config, clock)),
    jobs: given.jobs ?? createJobQueue({ url: config.databaseUrl ?? '', log }),
    files: given.files ?? createAttachmentFiles(join(config.dataFolder, 'files'), config.scanner),
    mail: given.mail ?? createMail(config),
    messages:
      given.messages ?? (config.production ? noMessageSenders : createMessageFolders(config.dataFolder)),
    receipts: given.receipts ?? createReceiptRenderer(),
  };
}

/** Lets go of connections and workers, in the opposite order. */
export async function closeContext(context: Context): Promise<void> {
  await context.jobs.close();
  await Promise.all([context.files.close(), context.receipts.close()]);
  context.mail.close();
  await context.db.close();
}

function createMail({ smtpUrl, dataFolder }: Config): MailSender {
  return smtpUrl === null ? createMailFolder(join(dataFolder, 'mail')) : createSmtpSender(smtpUrl);
}
