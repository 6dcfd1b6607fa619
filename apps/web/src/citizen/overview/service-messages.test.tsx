// @vitest-environment happy-dom
import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { MunicipalityProvider } from '../../municipality/presentation.tsx';
import { ServiceMessages } from './service-messages.tsx';

const to = '2026-11-24T07:00:00Z';
const operatingMessages = [
  { id: 'a', text: { sv: 'Kartan är långsam.' }, from: to, to, services: ['bygglov'], closesServices: false },
  { id: 'b', text: { sv: 'Allt är långsamt.' }, from: to, to, closesServices: false },
];
const told = (props: Parameters<typeof ServiceMessages>[0]) =>
  render(
    <MunicipalityProvider value={{ operatingMessages } as unknown as MunicipalityPresentation}>
      <ServiceMessages {...props} />
    </MunicipalityProvider>,
  ).container.textContent;
afterEach(cleanup);

it('says why a service is closed, when it opens and what it means for what is begun', () => {
  const closed = { reason: { sv: 'Vi byter system.' }, until: to };
  expect(told({ eService: { key: 'bygglov', closed }, begun: 'Det är sparat.' })).toBe(
    'E-tjänsten är stängd just nuVi byter system.Den öppnar igen 24 november 2026 kl. 08:00.Det är sparat.',
  );
});

it('does not say again of one that opens by its own date, and may never have been open', () => {
  expect(told({ eService: { key: 'bygglov', closed: { reason: null, until: to } } })).toBe(
    'E-tjänsten är stängd just nuDen öppnar 24 november 2026 kl. 08:00.',
  );
});

it('says so when nobody knows yet when it opens', () => {
  const closed = { reason: null, until: null };
  expect(told({ eService: { key: 'bygglov', closed } })).toMatch(/stängd just nu.*inte bestämt/);
});

it('tells what is wrong with this service, and for how long; what is wrong with all stands on every page', () => {
  expect(told({ eService: { key: 'bygglov', closed: null } })).toBe(
    'Kartan är långsam. Väntas pågå till 24 november 2026 kl. 08:00.',
  );
  expect(told({ eService: { key: 'skolskjuts', closed: null } })).toBe('');
});
