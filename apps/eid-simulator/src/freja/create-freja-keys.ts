import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { generateKeys, issue, readHolder, type Holder } from '../pki/certificate-authority.ts';
import { pemOf, type Pki } from '../pki/create-pki.ts';
import { readOrCreate } from '../read-or-create.ts';

/** Freja's signing key from `dataDir`, or a new one made there at first start. Its certificate says that it is the simulator's. */
export async function createFrejaKeys(pki: Pki, dataDir: string): Promise<Holder> {
  const stored = await readOrCreate(join(dataDir, 'freja-key.json'), async () =>
    JSON.stringify(await pemOf(await generateFrejaKeys(pki)), null, 2),
  );
  try {
    return await readHolder(JSON.parse(stored) as { certificate: string; key: string });
  } catch {
    throw new Error(
      'The e-ID simulator’s keys cannot be read. Delete its folder (SIMULATOR_DATA) and start again.',
    );
  }
}

/** A new signing key with its certificate. */
export async function generateFrejaKeys(pki: Pki): Promise<Holder> {
  const keys = await generateKeys();
  const certificate = await issue({
    subject: { C: 'SE', O: 'Handslag Simulator', CN: 'Freja JWS Signing' },
    issuer: pki.root,
    extensions: [
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
        true,
      ),
    ],
    keys,
  });
  return { certificate, keys };
}

/** How Freja names a certificate in a header: base64url of its SHA-1. */
export function thumbprintOf({ certificate }: Holder): string {
  return createHash('sha1').update(new Uint8Array(certificate.rawData)).digest('base64url');
}
