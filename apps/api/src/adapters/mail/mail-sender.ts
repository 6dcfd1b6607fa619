import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SendMailOptions, Transporter } from 'nodemailer';

/** Plain text, and the same words as HTML; nothing that must not be read by others on the way belongs in it. */
export type Mail = {
  /** The same for every attempt, so that a mail sent twice can be known as one. */
  id: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  language: string;
};

export type MailSender = {
  /** Rejects when the mail was not handed over; sending it again is then right. */
  send: (mail: Mail) => Promise<void>;
  close: () => void;
};

/** Delivers over SMTP, `smtp://user:password@host:587` or `smtps://…`. Gives up on a silent server after half a minute. */
export function createSmtpSender(url: string): MailSender {
  const transport = whenNeeded(({ createTransport }) =>
    createTransport({
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    }),
  );
  return {
    send: async (mail) => {
      const { rejected } = await (await transport.open()).sendMail(message(mail));
      if (rejected.length > 0) throw new Error('The mail server did not take the address');
    },
    close: transport.close,
  };
}

/** Writes each mail as an .eml file in a folder, for development and demonstration: nothing leaves the machine. */
export function createMailFolder(folder: string): MailSender {
  const transport = whenNeeded(({ createTransport }) =>
    createTransport({ streamTransport: true, buffer: true, newline: 'windows' }),
  );
  return {
    send: async (mail) => {
      const { message: bytes } = await (await transport.open()).sendMail(message(mail));
      await mkdir(folder, { recursive: true });
      const path = join(
        folder,
        `${new Date().toISOString().replaceAll(':', '.')}-${randomUUID().slice(0, 8)}.eml`,
      );
      await writeFile(`${path}.part`, bytes as Buffer);
      await rename(`${path}.part`, path);
    },
    close: transport.close,
  };
}

/** Opened with the first mail: a server whose jobs are done elsewhere never sends one, and is ten megabytes smaller. */
function whenNeeded<Sent>(make: (mailer: typeof import('nodemailer')) => Transporter<Sent>): {
  open: () => Promise<Transporter<Sent>>;
  close: () => void;
} {
  let opened: Promise<Transporter<Sent>> | undefined;
  return {
    open: () => (opened ??= import('nodemailer').then(make)),
    close: () => void opened?.then((transport) => transport.close()),
  };
}

function message({ id, from, to, subject, text, html, language }: Mail): SendMailOptions {
  return {
    from,
    // As an object, so that commas, quotes and line breaks in it can never become further receivers.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${from.address.split('@')[1] ?? 'localhost'}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
    },
  };
}
