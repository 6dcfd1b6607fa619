import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { policyOid } from '@handslag/eid/bankid-policies';
import type { EidKind } from '@handslag/eid/identity';
import type { TestPerson } from '@handslag/samples/test-persons';
import { issue } from './certificate-authority.ts';
import type { Pki } from './create-pki.ts';

const kindNames: Record<EidKind, string> = {
  file: 'BankID på fil',
  card: 'BankID på kort',
  mobile: 'Mobilt BankID',
};

/** The certificate of an invented person's BankID of one kind. */
export async function issuePersonCertificate(
  pki: Pki,
  person: TestPerson,
  kind: EidKind,
): Promise<x509.X509Certificate> {
  const fullName = `${person.givenName} ${person.familyName}`;
  return issue({
    issuer: pki.customerAuthority,
    keys: pki.personKeys.keys,
    subject: {
      C: 'SE',
      O: 'Handslag Simulator',
      '2.5.4.4': person.familyName,
      '2.5.4.42': person.givenName,
      '2.5.4.5': person.personalNumber,
      '2.5.4.41': `(240101 12.00) ${fullName} - ${kindNames[kind]}`,
      CN: fullName,
    },
    extensions: [
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
        true,
      ),
      new x509.CertificatePolicyExtension([policyOid('simulator', kind)]),
    ],
  });
}
