import { expect, it } from 'vitest';
import { usualClaimNames } from './claims.ts';
import type { OidcConnection } from './oidc-connection.ts';
import { identityOf } from './oidc-outcome.ts';
import type { RedirectTransaction } from './provider.ts';

const connection = {
  id: 'broker',
  acrLoas: { high: 'loa3', foreign: 'eidas-sub' },
  loaClaim: 'acr',
  authnProviderClaim: 'idp',
  names: usualClaimNames,
  acceptedBindings: [],
  simulated: true,
  clock: () => new Date(),
} as unknown as OidcConnection;
const transaction = {
  loas: ['loa3', 'eidas-sub'],
  own: {},
} as unknown as RedirectTransaction;
const now = Math.floor(Date.now() / 1000);

function identify(
  acr: string,
  claims: Record<string, unknown>,
  authTime = now,
  { iat = now, own = {} }: { iat?: number; own?: RedirectTransaction['own'] } = {},
) {
  const idToken = {
    iss: 'https://broker.example',
    sub: '1',
    aud: 'us',
    exp: now + 60,
    iat,
    auth_time: authTime,
    acr,
  };
  return identityOf(
    connection,
    { ...transaction, own, startedAt: new Date().toISOString() },
    { idToken, claims: { name: 'Ingrid Hansen', ...claims } },
  );
}

it('a time of asking that has not come is none', () => {
  const number = { ssn: '199001012385' };
  expect(identify('high', number).idNumber).toBe('199001012385');
  expect(identify('high', number, now + 30).loa).toBe('loa3');
  expect(() => identify('high', number, now + 86_400)).toThrow('has not been asked yet');
});

it('a Swedish level takes a Swedish number; an e-ID of another country has its own', () => {
  const prid = { prid: 'NO:ab34567890' };
  expect(identify('foreign', prid).idType).toBe('prid');
  expect(() => identify('high', prid)).toThrow('no Swedish number');
});

it('who was asked just before is not asked anew, however the clocks differ', () => {
  const number = { ssn: '199001012385' };
  const own = { forced: 'yes' };
  for (const wrong of [-30, 0, 20]) {
    const iat = now + wrong;
    expect(identify('high', number, iat, { iat, own }).idNumber).toBe('199001012385');
    expect(() => identify('high', number, iat - 9, { iat, own })).toThrow('not asked anew');
  }
  // A directory may say that it answered minutes before it did.
  expect(() => identify('high', number, now - 45, { iat: now - 300, own })).toThrow('not asked anew');
  expect(identify('high', number, now, { iat: now - 300, own }).idNumber).toBe('199001012385');
  expect(identify('high', number, now - 9).idNumber).toBe('199001012385');
});
