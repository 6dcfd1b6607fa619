import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { readOrCreate } from '../read-or-create.ts';
import {
  createAuthority,
  createRoot,
  generateKeys,
  issue,
  privateKeyOf,
  readHolder,
  type Holder,
} from './certificate-authority.ts';

/** The simulator's own world of trust: root, bank CA, customer CA, and who answers for revocation. */
export interface Pki {
  root: Holder;
  bankAuthority: Holder;
  customerAuthority: Holder;
  ocspResponder: Holder;
  /** One key for every invented person; nobody's secret depends on it. */
  personKeys: Holder;
  /** For the mode with mutual TLS. */
  server: Holder;
  relyingParty: Holder;
}

const parts = [
  'root',
  'bankAuthority',
  'customerAuthority',
  'ocspResponder',
  'personKeys',
  'server',
  'relyingParty',
] as const satisfies (keyof Pki)[];

/** Reads the world of trust from `dataDir`, or makes it there at first start. `root.pem` beside it is what others pin. */
export async function createPki(dataDir: string): Promise<Pki> {
  const stored = await readOrCreate(join(dataDir, 'pki.json'), async () => writePki(await generatePki()));
  const pki = await readPki(stored);
  await writeFile(join(dataDir, 'root.pem'), pki.root.certificate.toString('pem'));
  return pki;
}

/** A complete new world of trust. */
export async function generatePki(): Promise<Pki> {
  const root = await createRoot('Handslag Simulator Root CA v1');
  const bankAuthority = await createAuthority('Simulatorbanken CA v1 för BankID', root, 1);
  const customerAuthority = await createAuthority(
    'Simulatorbanken Customer CA1 v1 för BankID',
    bankAuthority,
    0,
  );
  return {
    root,
    bankAuthority,
    customerAuthority,
    ocspResponder: await leaf(customerAuthority, 'Simulatorbanken OCSP', [
      new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.9']),
    ]),
    personKeys: await leaf(customerAuthority, 'Simulatorbanken nyckel för testpersoner', []),
    server: await leaf(root, 'localhost', [
      new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1']),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
    ]),
    relyingParty: await leaf(root, 'Handslag', [new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.2'])]),
  };
}

async function leaf(issuer: Holder, commonName: string, extensions: x509.Extension[]): Promise<Holder> {
  const keys = await generateKeys();
  const subject = { C: 'SE', O: 'Handslag Simulator', CN: commonName };
  const usage = new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true);
  return { certificate: await issue({ subject, issuer, extensions: [usage, ...extensions], keys }), keys };
}

async function writePki(pki: Pki): Promise<string> {
  const pems: Record<string, { certificate: string; key: string }> = {};
  for (const part of parts) pems[part] = await pemOf(pki[part]);
  return JSON.stringify(pems, null, 2);
}

/** Certificate and key as PEM. */
export async function pemOf(holder: Holder): Promise<{ certificate: string; key: string }> {
  const key = await privateKeyOf(holder.keys);
  return {
    certificate: holder.certificate.toString('pem'),
    key: key.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

async function readPki(stored: string): Promise<Pki> {
  try {
    const pems = JSON.parse(stored) as Record<keyof Pki, { certificate: string; key: string }>;
    const entries = await Promise.all(
      parts.map(async (part) => [part, await readHolder(pems[part])] as const),
    );
    return Object.fromEntries(entries) as unknown as Pki;
  } catch {
    throw new Error(
      'The e-ID simulator’s keys cannot be read. Delete its folder (SIMULATOR_DATA) and start again.',
    );
  }
}
