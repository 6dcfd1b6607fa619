import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../src/pki/certificate-authority.ts';
import { createBench, mobile, ordinary, type Bench, type Variation } from './evidence-bench.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await createBench();
});

const usage = (flags: x509.KeyUsageFlags): x509.Extension => new x509.KeyUsagesExtension(flags, true);
const year = (full: number): Date => new Date(`${full}-06-01T00:00:00Z`);

describe('certificates', () => {
  it('are accepted when all is in order', async () => {
    await expect(bench.prove()).resolves.toEqual({
      policyOid: '1.2.3.4.25',
      eidKind: 'mobile',
      names: ['Elsa Lindmark'],
    });
    const signing = [usage(x509.KeyUsageFlags.nonRepudiation), mobile];
    await expect(bench.prove({ extensions: signing })).resolves.toMatchObject({ eidKind: 'mobile' });
  });

  const guards: [string, string, () => Variation | Promise<Variation>][] = [
    ['not yet valid', 'a certificate is not valid at this time', () => ({ verify: { at: year(2019) } })],
    ['expired', 'a certificate is not valid at this time', () => ({ verify: { at: year(2061) } })],
    [
      'an authority as person',
      'the person’s certificate is an authority',
      () => ({
        extensions: [...ordinary, new x509.BasicConstraintsExtension(true, 0, true)],
      }),
    ],
    [
      'a certificate that may not sign',
      'the person’s certificate may not sign',
      () => ({
        extensions: [usage(x509.KeyUsageFlags.keyEncipherment), mobile],
      }),
    ],
    ['no stated usage at all', 'the person’s certificate may not sign', () => ({ extensions: [mobile] })],
    [
      'a critical extension we do not know',
      'a certificate has a critical extension we do not understand',
      () => ({
        extensions: [...ordinary, new x509.Extension('1.2.3.4.5.6', true, new Uint8Array([5, 0]))],
      }),
    ],
    [
      'a policy that is not BankID’s',
      'the kind of e-ID is not accepted',
      () => ({
        extensions: [
          usage(x509.KeyUsageFlags.digitalSignature),
          new x509.CertificatePolicyExtension(['1.2.3.4.99']),
        ],
      }),
    ],
    [
      'no policy',
      'the kind of e-ID is not accepted',
      () => ({
        extensions: [usage(x509.KeyUsageFlags.digitalSignature)],
      }),
    ],
    [
      'a person without a number',
      'the certificate has no personal number',
      () => ({ subject: { CN: 'Elsa' } }),
    ],
    [
      'a chain longer than an authority allows',
      'the chain is longer than an authority allows',
      async () => {
        const below = await createAuthority('One too many', bench.pki.customerAuthority, 0);
        return { pki: { customerAuthority: below, bankAuthority: bench.pki.customerAuthority } };
      },
    ],
    [
      'an issuer that was left out',
      'the chain does not lead to the pinned root',
      () => ({
        issuer: bench.pki.bankAuthority,
      }),
    ],
  ];

  it.each(guards)('%s: %s', async (_what, reason, variation) => {
    await expect(bench.prove(await variation())).rejects.toThrow(reason);
  });

  it.each([0, 4])('are not a chain when %i issuers are shown', async (count) => {
    const issuers = Array.from({ length: count }, () => bench.pki.customerAuthority.certificate);
    await expect(bench.prove({ issuers })).rejects.toThrow('the certificate chain has an unexpected length');
  });

  it('are of a kind that the order accepted', async () => {
    const expected = { purpose: 'sign', personalNumber: '199001012385', displayName: 'Handslag' } as const;
    const visibleData = Buffer.from('Jag lånar ut min cykel.').toString('base64');
    const only = (kinds: readonly ('mobile' | 'card')[]) =>
      bench.prove({ verify: { expected: { ...expected, visibleData, kinds } } });
    await expect(only(['card'])).rejects.toThrow('the kind of e-ID is not accepted');
    await expect(only(['card', 'mobile'])).resolves.toMatchObject({ eidKind: 'mobile' });
  });
});
