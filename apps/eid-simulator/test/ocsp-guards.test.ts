import type { BasicOCSPResponse, SingleResponse } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { generatePki } from '../src/pki/create-pki.ts';
import { createBench, type Bench, type Variation } from './evidence-bench.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await createBench();
});

const minutes = (n: number): Date => new Date(bench.at.getTime() + n * 60_000);
const changed = (change: (answer: BasicOCSPResponse) => void): Variation => ({ ocsp: { change } });
const single = (change: (response: SingleResponse) => void): Variation =>
  changed(({ tbsResponseData }) => tbsResponseData.responses.forEach(change));
const bytes = (edit: (der: Buffer) => Buffer): Variation => ({
  editOcsp: (base64) => edit(Buffer.from(base64, 'base64')).toString('base64'),
});

describe('the bank’s word on a certificate', () => {
  const guards: [string, string, () => Variation | Promise<Variation>][] = [
    ['not DER', 'the OCSP answer cannot be read', () => ({ editOcsp: () => 'AAAA' })],
    ['an error', 'the OCSP answer is not successful', () => bytes(() => Buffer.from([0x30, 3, 0x0a, 1, 6]))],
    [
      'success without content',
      'the OCSP answer has no content',
      () => bytes(() => Buffer.from([0x30, 3, 0x0a, 1, 0])),
    ],
    [
      'no nonce',
      'the OCSP answer has no nonce',
      () =>
        changed(({ tbsResponseData }) => {
          delete tbsResponseData.responseExtensions;
        }),
    ],
    [
      'produced in the future',
      'the OCSP answer is not of this moment',
      () => ({ ocsp: { producedAt: minutes(3) } }),
    ],
    [
      'eleven minutes old',
      'the OCSP answer is not of this moment',
      () => ({ ocsp: { producedAt: minutes(-11) } }),
    ],
    [
      'true only later',
      'the OCSP answer is from the future',
      () =>
        single((response) => {
          response.thisUpdate = minutes(5);
        }),
    ],
    [
      'true no longer',
      'the OCSP answer is outdated',
      () =>
        single((response) => {
          response.nextUpdate = minutes(-5);
        }),
    ],
    [
      'about nobody',
      'the OCSP answer cannot be read',
      () =>
        changed(({ tbsResponseData }) => {
          tbsResponseData.responses = [];
        }),
    ],
    [
      'about the same certificate twice',
      'the OCSP answer is about another certificate',
      () =>
        changed(({ tbsResponseData }) => {
          tbsResponseData.responses.push(...tbsResponseData.responses);
        }),
    ],
    [
      'a responder that is not shown',
      'the OCSP responder’s certificate is missing',
      () =>
        changed((answer) => {
          answer.certs = [];
        }),
    ],
    [
      'a responder of another world',
      'the OCSP responder has another issuer',
      async () => ({
        pki: { ocspResponder: (await generatePki()).ocspResponder },
      }),
    ],
    [
      'someone else’s signature',
      'the OCSP answer’s signature does not match',
      () => ({
        pki: { ocspResponder: { ...bench.pki.ocspResponder, keys: bench.pki.personKeys.keys } },
      }),
    ],
    [
      'signed with SHA-1',
      'the OCSP answer is signed in an unexpected way',
      () =>
        bytes((der) => {
          const sha256 = Buffer.from('2a864886f70d01010b', 'hex');
          der.writeUInt8(0x05, der.indexOf(sha256) + sha256.length - 1);
          return der;
        }),
    ],
  ];

  it.each(guards)('%s: %s', async (_what, reason, variation) => {
    await expect(bench.prove(await variation())).rejects.toThrow(reason);
  });

  it('counts when the issuer gives it itself', async () => {
    await expect(bench.prove({ pki: { ocspResponder: bench.pki.customerAuthority } })).resolves.toBeDefined();
  });

  it('counts within the minutes an order can take', async () => {
    await expect(bench.prove({ ocsp: { producedAt: minutes(-9) } })).resolves.toBeDefined();
    await expect(bench.prove({ ocsp: { producedAt: minutes(1) } })).resolves.toBeDefined();
  });
});
