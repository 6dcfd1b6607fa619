import { CompactSign } from 'jose';
import type { TestPerson } from '@handslag/samples/test-persons';
import type { Holder } from '../pki/certificate-authority.ts';
import type { Pki } from '../pki/create-pki.ts';
import { answerOcsp } from '../pki/ocsp-answer.ts';
import { issuePersonCertificate } from '../pki/person-certificate.ts';
import { thumbprintOf } from './create-freja-keys.ts';
import type { SignRequest, Transaction } from './transaction.ts';

/** What Freja has to sign with. */
export interface FrejaKeys {
  pki: Pki;
  signer: Holder;
}

export interface Approval {
  transaction: Transaction;
  person: TestPerson;
  at: Date;
}

/** What stands beside `status` in the answer about an approved transaction. */
export interface Approved {
  details: string;
  requestedAttributes: object;
}

/** Freja's word for it that the person has approved the transaction: a JWS with the attributes, and in it what the person signed. */
export async function signDetails(keys: FrejaKeys, approval: Approval): Promise<Approved> {
  const payload = await payloadOf(keys, approval);
  return {
    details: await signPayload(keys.signer, payload),
    requestedAttributes: payload['requestedAttributes'] as object,
  };
}

/** Signs as Freja does. `header` is for tests that want a false one. */
export async function signPayload(signer: Holder, payload: object, header: object = {}): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  return new CompactSign(bytes)
    .setProtectedHeader({ x5t: thumbprintOf(signer), alg: 'RS256', ...header })
    .sign(signer.keys.privateKey);
}

/** The content of `details`, as Freja documents it. */
export async function payloadOf(
  keys: FrejaKeys,
  { transaction, person, at }: Approval,
): Promise<Record<string, unknown>> {
  const { reference, request } = transaction;
  const { service, userInfoType, userInfo, minRegistrationLevel, sign } = request;
  return {
    [service === 'sign' ? 'signRef' : 'authRef']: reference,
    status: 'APPROVED',
    userInfoType,
    userInfo,
    minRegistrationLevel,
    timestamp: at.getTime(),
    requestedAttributes: attributesOf(person, request.attributesToReturn),
    ...(sign && {
      signatureType: sign.signatureType,
      signatureData: await signatureOf(keys.pki, sign, person, at),
    }),
  };
}

function attributesOf(person: TestPerson, wanted: readonly string[]): Record<string, unknown> {
  const { givenName, familyName, personalNumber, freja } = person;
  const all: Record<string, object> = {
    BASIC_USER_INFO: { basicUserInfo: { name: givenName, surname: familyName } },
    SSN: { ssn: { country: 'SE', ssn: personalNumber } },
    REGISTRATION_LEVEL: { registrationLevel: freja },
    LOA_LEVEL: { loaLevel: freja === 'PLUS' ? 'LOA3' : 'LOA2' },
  };
  return Object.assign({}, ...wanted.map((name) => all[name] ?? {})) as Record<string, unknown>;
}

async function signatureOf(pki: Pki, sign: SignRequest, person: TestPerson, at: Date): Promise<object> {
  const { text, binaryData } = sign;
  const userSignature = await signPayload(pki.personKeys, { text, ...(binaryData && { binaryData }) });
  const certificate = await issuePersonCertificate(pki, person, 'mobile');
  const certificateStatus = await answerOcsp(pki, {
    certificate,
    signature: userSignature,
    producedAt: at,
    revoked: false,
  });
  return { userSignature, certificateStatus };
}
