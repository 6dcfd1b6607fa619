import type { BankIdConfig } from '@handslag/eid/bankid';
import type { SettingsReader } from './settings-reader.ts';

export type BankIdSettings = Omit<BankIdConfig, 'clock'>;

/** How to reach BankID; null where BANKID_URL is not set, and no sign-in with it is offered. */
export function bankIdSettings(read: SettingsReader, production: boolean): BankIdSettings | null {
  const baseUrl = read.optional('BANKID_URL');
  if (!baseUrl) {
    if (production) read.refuse('BANKID_URL is missing. Without it no citizen can sign in.');
    return null;
  }
  const environment = read.choice('BANKID_ENVIRONMENT', ['production', 'test', 'simulator'], 'production');
  if (production && environment !== 'production') {
    read.refuse(`BANKID_ENVIRONMENT=${environment} accepts invented persons and is refused when NODE_ENV=production.`);
  }
  const certified = environment !== 'simulator';
  const pem = (name: string): string | null =>
    certified ? read.required(name, `BankID ${environment} needs it, as PEM, in ${name} or ${name}_FILE.`) : read.optional(name);
  const ca = pem('BANKID_CA');
  const cert = pem('BANKID_CERTIFICATE');
  const key = pem('BANKID_KEY');
  const passphrase = read.optional('BANKID_KEY_PASSPHRASE');
  const desktop = read.optional('BANKID_LAUNCH_DESKTOP');
  const phone = read.optional('BANKID_LAUNCH_PHONE') ?? desktop;
  return {
    baseUrl: baseUrl.replace(/\/$/, ''),
    environment,
    signatureRoot: read.required('BANKID_SIGNATURE_ROOT', 'Give the PEM of the root that BankID signatures must lead to.'),
    displayName: read.text('BANKID_DISPLAY_NAME', 'Handslag'),
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
    ...(passphrase && { passphrase }),
    ...(desktop && phone && { launch: { desktop, phone } }),
  };
}
