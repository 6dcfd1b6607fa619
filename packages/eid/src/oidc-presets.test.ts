import { describe, expect, it } from 'vitest';
import type { Loa } from './identity.ts';
import { identityOf } from './oidc-outcome.ts';
import { readConnection } from './oidc-connection.ts';

const claim = 'https://frejaeid.com/oidc/claims/';
const [registration, reached] = [`${claim}registrationLevel`, `${claim}loaLevel`];
const freja = readConnection({
  id: 'freja',
  preset: 'freja-oidc',
  environment: 'test',
  issuer: 'https://oidc.test.frejaeid.com/oidc',
  clientId: 'exempel',
  clientSecret: 'secret',
});

/** Who Freja's answer is about, with these claims beside the name. */
function answer(told: Record<string, unknown>, loas: Loa[] = ['loa2', 'loa3', 'loa4']) {
  const idToken = {
    iss: freja.oidc.issuer,
    sub: 's',
    aud: 'exempel',
    iat: 1_790_000_000,
    exp: 1_790_000_300,
  };
  const claims = {
    ...idToken,
    name: 'Elsa Lindmark',
    [`${claim}personalIdentityNumber`]: '199001012385',
    ...told,
  };
  const own = {};
  const transaction = {
    provider: 'freja',
    state: 's',
    returnAddress: '',
    loas,
    startedAt: '2026-11-23',
    own,
  };
  return identityOf(freja, transaction, { idToken, claims });
}

describe('a person of Freja over OpenID Connect', () => {
  it('reaches the level that both the registration and Freja’s own level of assurance say', () => {
    expect(answer({ [registration]: 'PLUS', [reached]: 'LOA3' })).toMatchObject({
      loa: 'loa3',
      idNumber: '199001012385',
    });
    expect(answer({ [registration]: 'EXTENDED', [reached]: 'LOA2' })).toMatchObject({ loa: 'loa2' });
    expect(freja.scope.split(' ')).toEqual(
      expect.arrayContaining(
        ['registrationLevel', 'loaLevel'].map((name) => `https://frejaeid.com/oidc/scopes/${name}`),
      ),
    );
  });

  it.each([
    ['one who does not live in Sweden', { [registration]: 'PLUS', [reached]: 'LOA3_NR' }],
    ['one of a lower level, however registered', { [registration]: 'PLUS', [reached]: 'LOA2' }],
    ['one registered at a lower level', { [registration]: 'EXTENDED', [reached]: 'LOA3' }],
    ['one whose level is not told', { [registration]: 'PLUS' }],
    ['one whose registration is not told', { [reached]: 'LOA3' }],
    ['one of no level at all', {}],
    ['levels that are no texts', { [registration]: ['PLUS'], [reached]: { toString: 'LOA3' } }],
    ['both in one', { [registration]: 'PLUS LOA3', [reached]: '' }],
  ])('is not %s', (_who, told) => {
    expect(() => answer(told)).toThrow('the level of assurance is none of those asked for');
  });

  it('is not one of level 2 where 3 is demanded', () => {
    expect(() => answer({ [registration]: 'EXTENDED', [reached]: 'LOA2' }, ['loa3'])).toThrow(
      'none of those asked for',
    );
  });

  it('has a Swedish number only where Sweden gave it', () => {
    const told = { [registration]: 'PLUS', [reached]: 'LOA3' };
    expect(answer({ ...told, [`${claim}country`]: 'SE' }).idType).toBe('pnr');
    expect(() => answer({ ...told, [`${claim}country`]: 'DK' })).toThrow('no usable number');
  });
});
