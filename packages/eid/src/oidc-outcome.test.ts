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
} as unknown as OidcConnection;
const transaction = {
  loas: ['loa3', 'eidas-sub'],
  own: {},
  startedAt: new Date().toISOString(),
} as unknown as RedirectTransaction;
const now = Math.floor(Date.now() / 1000);

function identify(acr: string, claims: Record<string, unknown>, authTime = now) {
  const idToken = {
    iss: 'https://broker.example',
    sub: '1',
    aud: 'us',
    exp: now + 60,
    iat: now,
    auth_time: authTime,
    acr,
  };
  return identityOf(connection, transaction, { idToken, claims: { name: 'Ingrid Hansen', ...claims } });
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
