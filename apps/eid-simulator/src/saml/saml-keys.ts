import 'reflect-metadata';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { generateKeys, issue } from '../pki/certificate-authority.ts';
import { pemOf, type Pki } from '../pki/create-pki.ts';
import { readOrCreate } from '../read-or-create.ts';

/** PEM. */
export interface SamlKey {
  key: string;
  certificate: string;
}

/** The keys of the simulated federation. */
export interface SamlKeys {
  /** Signs the answers of both providers. */
  current: SamlKey;
  /** What will sign them after this one; it stands in the metadata already. */
  next: SamlKey;
  /** Ours, for development. */
  serviceSigning: SamlKey;
  serviceDecryption: SamlKey;
}

const names = {
  current: 'SAML-signering',
  next: 'SAML-signering, nästa nyckel',
  serviceSigning: 'Handslag, signering',
  serviceDecryption: 'Handslag, kryptering',
} as const satisfies Record<keyof SamlKeys, string>;

/** Reads the keys from `dataDir`, or makes them there at first start: metadata that has been read must go on being true. */
export async function readSamlKeys(dataDir: string, pki: Pki): Promise<SamlKeys> {
  const stored = await readOrCreate(join(dataDir, 'saml-keys.json'), async () => {
    const entries = Object.entries(names).map(async ([name, title]) => [name, await makeSamlKey(pki, title)]);
    return JSON.stringify(Object.fromEntries(await Promise.all(entries)), null, 2);
  });
  try {
    return JSON.parse(stored) as SamlKeys;
  } catch {
    throw new Error(
      'The e-ID simulator’s keys cannot be read. Delete its folder (SIMULATOR_DATA) and start again.',
    );
  }
}

/** A new key with a certificate that says it is the simulator's. */
export async function makeSamlKey(pki: Pki, title: string): Promise<SamlKey> {
  const keys = await generateKeys();
  const certificate = await issue({
    subject: { C: 'SE', O: 'Handslag Simulator', CN: title },
    issuer: pki.root,
    extensions: [new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true)],
    keys,
  });
  return pemOf({ certificate, keys });
}
