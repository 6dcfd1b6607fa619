import { base64url, CompactSign, UnsecuredJWT } from 'jose';
import { testPersons, type TestPerson } from '@handslag/samples/test-persons';
import { generateFrejaKeys, thumbprintOf } from './create-freja-keys.ts';
import {
  payloadOf,
  signDetails,
  signPayload,
  type Approval,
  type Approved,
  type FrejaKeys,
} from './sign-details.ts';

/** Ways of lying that the verifier must see through. */
export const frejaForgeries = [
  'wrong-key',
  'unknown-certificate',
  'alg-none',
  'hmac-of-certificate',
  'unsigned',
  'no-details',
  'changed-after-signing',
  'other-person',
  'other-person-beside',
  'no-person',
  'foreign-person',
  'other-text',
  'other-hidden-text',
  'no-signature',
  'other-reference',
  'other-service',
  'not-approved',
  'old',
  'of-tomorrow',
  'without-time',
  'level-too-low',
  'non-resident',
  'without-level',
  'lower-demand',
  'asked-by-mail',
  'asked-another',
] as const;
export type FrejaForgery = (typeof frejaForgeries)[number];

type Payload = Record<string, unknown>;
type Forge = (keys: FrejaKeys, approval: Approval) => Promise<Approved>;

const day = 24 * 3_600_000;
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

const forge: Record<FrejaForgery, Forge> = {
  'wrong-key': sealed(async (payload, { pki, signer }) =>
    signPayload(await generateFrejaKeys(pki), payload, { x5t: thumbprintOf(signer) }),
  ),
  'unknown-certificate': sealed(async (payload, { pki }) =>
    signPayload(await generateFrejaKeys(pki), payload),
  ),
  'alg-none': sealed(async (payload) => new UnsecuredJWT(payload).encode()),
  'hmac-of-certificate': sealed(async (payload, { signer }) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'HS256', x5t: thumbprintOf(signer) })
      .sign(new TextEncoder().encode(signer.certificate.toString('pem'))),
  ),
  unsigned: sealed(async (payload) => JSON.stringify(payload)),
  'no-details': async (keys, approval) => ({ ...(await signDetails(keys, approval)), details: '' }),
  'changed-after-signing': sealed(async (payload, { signer }) => {
    const [header, , signature] = (await signPayload(signer, payload)).split('.');
    const changed = base64url.encode(JSON.stringify({ ...payload, userInfo: 'N/A ' }));
    return [header, changed, signature].join('.');
  }),
  'other-person': (keys, approval) => signDetails(keys, { ...approval, person: someoneElse(approval) }),
  'other-person-beside': async (keys, approval) => {
    const other = await signDetails(keys, { ...approval, person: someoneElse(approval) });
    return { ...other, details: (await signDetails(keys, approval)).details };
  },
  'no-person': attributes({ ssn: undefined }),
  'foreign-person': attributes({ ssn: { country: 'NO', ssn: '199001012385' } }),
  'other-text': signing({ text: base64('Jag lånar ut allt jag äger.') }),
  'other-hidden-text': signing({ binaryData: base64('{"v":2}') }),
  'no-signature': changed({ signatureData: undefined }),
  'other-reference': changed({ authRef: 'another', signRef: 'another' }),
  'other-service': sealed(async ({ authRef, signRef, ...payload }, { signer }) =>
    signPayload(signer, { ...payload, ...(authRef ? { signRef: authRef } : { authRef: signRef }) }),
  ),
  'not-approved': changed({ status: 'DELIVERED_TO_MOBILE' }),
  old: (keys, approval) => signDetails(keys, { ...approval, at: new Date(approval.at.getTime() - day) }),
  'of-tomorrow': (keys, approval) =>
    signDetails(keys, { ...approval, at: new Date(approval.at.getTime() + day) }),
  'without-time': changed({ timestamp: undefined }),
  'level-too-low': (keys, approval) =>
    signDetails(keys, { ...approval, person: { ...approval.person, freja: 'EXTENDED' } }),
  'non-resident': attributes({ loaLevel: 'LOA3_NR' }),
  'without-level': attributes({ loaLevel: undefined, registrationLevel: undefined }),
  'lower-demand': changed({ minRegistrationLevel: 'EXTENDED' }),
  'asked-by-mail': changed({ userInfoType: 'EMAIL', userInfo: 'nagon@example.org' }),
  'asked-another': changed({
    userInfoType: 'SSN',
    userInfo: base64('{"country":"SE","ssn":"192501239202"}'),
  }),
};

/** A way of signing that lies in exactly one respect. */
export function forgeDetails(forgery: FrejaForgery): Forge {
  return forge[forgery];
}

function someoneElse({ person }: Approval): TestPerson {
  const other = testPersons.find((p) => p.personalNumber !== person.personalNumber && p.freja === 'PLUS');
  if (!other) throw new Error('There is only one test person.');
  return other;
}

/** The truth, but sealed in a false way. */
function sealed(seal: (payload: Payload, keys: FrejaKeys) => Promise<string>): Forge {
  return async (keys, approval) => {
    const payload = await payloadOf(keys, approval);
    return {
      details: await seal(payload, keys),
      requestedAttributes: payload['requestedAttributes'] as object,
    };
  };
}

/** Something else signed in the right way. */
function changed(change: Payload): Forge {
  return sealed(async (payload, { signer }) => signPayload(signer, { ...payload, ...change }));
}

function attributes(change: Payload): Forge {
  return sealed(async (payload, { signer }) =>
    signPayload(signer, {
      ...payload,
      requestedAttributes: { ...(payload['requestedAttributes'] as Payload), ...change },
    }),
  );
}

/** The person has signed something else than was asked for. */
function signing(change: { text?: string; binaryData?: string }): Forge {
  return async (keys, approval) => {
    const { request } = approval.transaction;
    if (!request.sign) return signDetails(keys, approval);
    const transaction = {
      ...approval.transaction,
      request: { ...request, sign: { ...request.sign, ...change } },
    };
    return signDetails(keys, { ...approval, transaction });
  };
}
