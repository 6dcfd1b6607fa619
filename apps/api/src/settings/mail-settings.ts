import type { SettingsReader } from './settings-reader.ts';

/** The mail server; null: mail is written to a folder and leaves the machine in no other way. */
export function mailSettings(read: SettingsReader): string | null {
  const given = read.optional('SMTP_URL');
  if (given === null) return null;
  const address = URL.canParse(given) ? new URL(given) : null;
  if (address && /^smtps?:$/.test(address.protocol) && address.hostname) return given;
  read.refuse('SMTP_URL ska vara smtp://användare:lösenord@värd:port eller smtps://….');
  return null;
}
