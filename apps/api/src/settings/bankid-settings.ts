import type { BankIdConfig } from '@handslag/eid/bankid';
import type { SettingsReader } from './settings-reader.ts';

export type BankIdSettings = Omit<BankIdConfig, 'clock'>;

/** How to reach BankID; null where BANKID_URL is not set, and no sign-in with it is offered. */
export function bankIdSettings(read: SettingsReader, production: boolean): BankIdSettings | null {
  const baseUrl = read.optional('BANKID_URL');
  if (!baseUrl) {
    if (production && read.optional('EID_CONNECTIONS') === null)
      read.refuse(
        'BANKID_URL saknas, och ingen annan e-legitimation är ansluten med EID_CONNECTIONS. Då kan ingen invånare logga in.',
      );
    return null;
  }
  const environment = read.choice('BANKID_ENVIRONMENT', ['production', 'test', 'simulator'], 'production');
  if (production && environment !== 'production') {
    read.refuse(
      `BANKID_ENVIRONMENT=${environment} släpper in påhittade personer och går inte med NODE_ENV=production. Sätt den till production.`,
    );
  }
  const certified = environment !== 'simulator';
  const pem = (name: string): string | null =>
    certified
      ? read.required(
          name,
          `BankID (${environment}) kräver den som PEM, i ${name} eller i en fil som ${name}_FILE pekar på.`,
        )
      : read.optional(name);
  const ca = pem('BANKID_CA');
  const cert = pem('BANKID_CERTIFICATE');
  const key = pem('BANKID_KEY');
  const passphrase = read.optional('BANKID_KEY_PASSPHRASE');
  const desktop = read.optional('BANKID_LAUNCH_DESKTOP');
  const phone = read.optional('BANKID_LAUNCH_PHONE') ?? desktop;
  return {
    baseUrl: baseUrl.replace(/\/$/, ''),
    environment,
    signatureRoot: read.required(
      'BANKID_SIGNATURE_ROOT',
      'Ange rotcertifikatet (PEM) som underskrifter från BankID ska leda till.',
    ),
    displayName: read.text('BANKID_DISPLAY_NAME', 'Handslag'),
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
    ...(passphrase && { passphrase }),
    ...(desktop && phone && { launch: { desktop, phone } }),
  };
}
