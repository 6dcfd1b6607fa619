import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import {
  verifyBankIdSignature,
  type SignatureToVerify,
  type VerifiedSignature,
} from '@handslag/eid/bankid-signature';
import { testPersons, type TestPerson } from '@handslag/samples/test-persons';
import { issue, type Holder } from '../src/pki/certificate-authority.ts';
import { generatePki, type Pki } from '../src/pki/create-pki.ts';
import { answerOcsp, type OcspSubject } from '../src/pki/ocsp-answer.ts';
import { signXml } from '../src/pki/sign-evidence.ts';

/** What to do differently from the truth. */
export interface Variation {
  pki?: Partial<Pki>;
  /** The person's certificate. */
  subject?: Record<string, string>;
  extensions?: x509.Extension[];
  issuer?: Holder;
  /** The issuers shown beside it. */
  issuers?: x509.X509Certificate[];
  /** Changes the XML after it was signed. */
  edit?: (xml: string) => string;
  ocsp?: Partial<OcspSubject>;
  /** Changes the encoded OCSP answer. */
  editOcsp?: (base64: string) => string;
  verify?: Partial<SignatureToVerify>;
}

/** Makes evidence with one thing wrong and verifies it. */
export interface Bench {
  pki: Pki;
  at: Date;
  prove(variation?: Variation): Promise<VerifiedSignature>;
}

const rights = new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true);
/** The policy of mobile BankID. */
export const mobile = new x509.CertificatePolicyExtension(['1.2.3.4.25']);
export const ordinary: readonly x509.Extension[] = [rights, mobile];

/** A bench with a new trust world. `measure` may watch each verification. */
export async function createBench(
  measure: (verify: () => VerifiedSignature) => VerifiedSignature = (verify) => verify(),
): Promise<Bench> {
  const pki = await generatePki();
  const person = testPersons[0] as TestPerson;
  const at = new Date();
  const root = new X509Certificate(pki.root.certificate.toString('pem'));
  const subject = { C: 'SE', '2.5.4.5': person.personalNumber, CN: 'Elsa Lindmark' };
  const visibleData = Buffer.from('Jag lånar ut min cykel.').toString('base64');
  const prove = async (variation: Variation = {}): Promise<VerifiedSignature> => {
    const world = { ...pki, ...variation.pki };
    const certificate = await issue({
      subject: variation.subject ?? subject,
      issuer: variation.issuer ?? world.customerAuthority,
      extensions: variation.extensions ?? [...ordinary],
      keys: world.personKeys.keys,
    });
    const request = {
      person,
      kind: 'mobile',
      operation: 'sign',
      displayName: 'Handslag',
      visibleData,
      at,
    } as const;
    const xml = await signXml(world, certificate, request, variation.issuers);
    const signature = Buffer.from((variation.edit ?? ((text: string) => text))(xml)).toString('base64');
    const truth = { certificate, signature, producedAt: at, revoked: false };
    const ocspResponse = await answerOcsp(world, { ...truth, ...variation.ocsp });
    const { personalNumber } = person;
    const given: SignatureToVerify = {
      signature,
      ocspResponse: (variation.editOcsp ?? ((text: string) => text))(ocspResponse),
      environment: 'simulator',
      root,
      at,
      expected: { purpose: 'sign', personalNumber, displayName: 'Handslag', visibleData },
      ...variation.verify,
    };
    return measure(() => verifyBankIdSignature(given));
  };
  return { pki, at, prove };
}
