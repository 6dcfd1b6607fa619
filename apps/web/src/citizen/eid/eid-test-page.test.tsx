// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  bankIds,
  citizen,
  foreign,
  lead,
  order,
  pass,
  press,
  problem,
  signInPages,
  waitingOrder,
} from '../../../test/sign-in-pages.tsx';
import { refreshSession } from '../../session/session.ts';

const world = signInPages();

describe('testing an e-legitimation', () => {
  const report = {
    eid: { name: 'bankid-mobile', label: { sv: 'Mobilt BankID' } },
    issuer: 'Testbank A AB (publ)',
    kind: 'mobile',
    loa: 'loa3',
    name: 'ELSA BERG',
    maskedNumber: '19830110-****',
    country: null,
    issuedOn: '2025-03-02',
    at: '2026-11-22T10:00:00Z',
    simulated: true,
  };
  const facts = () =>
    Object.fromEntries(
      [...document.querySelectorAll('dl > div')].map((row) => [
        row.querySelector('dt')?.textContent,
        row.querySelector('dd')?.textContent,
      ]),
    );

  it('tells what worked and that nobody was signed in', async () => {
    world.answers['POST /api/sign-in'] = (body) => {
      expect(body).toMatchObject({ eid: 'bankid', test: true, returnTo: '/testa-e-legitimation' });
      return waitingOrder;
    };
    world.answers[`POST /api/sign-in/${order}/poll`] = () => ({ state: 'tested', report });
    world.open('/testa-e-legitimation');
    world.asked.length = 0;
    await press(/annan enhet/);
    await pass(100);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Din e-legitimation fungerar');
    expect(lead().getByText('Du är inte inloggad, och vi har inte sparat något om dig.')).toBeTruthy();
    expect(screen.getByText(/simulerad/)).toBeTruthy();
    expect(facts()).toEqual({
      Namn: 'ELSA BERG',
      Personnummer: '19830110-****',
      'E-legitimation': 'Mobilt BankID',
      'Var den finns': 'I mobilen',
      'Intygad av': 'Testbank A AB (publ)',
      'Utfärdad den': '2 mars 2025',
      'Hur säker den räknas som': 'Hög (tillitsnivå 3)',
      Testad: '22 november 2026 kl. 11:00',
    });
    expect(world.asked).toEqual(['POST /api/sign-in', `POST /api/sign-in/${order}/poll`]);
    expect(window.location.search).toBe('');
    await press(/Testa igen/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Testa din e-legitimation');
  });

  it('tells what one who comes back from the provider has', async () => {
    world.answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'tested',
      report: {
        ...report,
        kind: null,
        loa: 'eidas-sub',
        maskedNumber: null,
        issuer: 'eidas',
        country: 'DE',
        issuedOn: null,
      },
    });
    world.open(`/testa-e-legitimation?pagar=${order}`, [...bankIds, foreign]);
    await pass(3_000);
    expect(world.times(`POST /api/sign-in/${order}/poll`)).toBe(1);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(facts()).toMatchObject({
      Personnummer: 'Inget svenskt personnummer',
      Land: 'Tyskland',
      'Intygad av': 'Sveriges eIDAS-nod hos Digg',
      'Hur säker den räknas som': 'Väsentlig (eIDAS)',
    });
    expect(facts()).not.toHaveProperty('Utfärdad den');
  });

  it('says what to do when it did not work', async () => {
    world.answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'failed',
      message: 'blocked-or-too-old',
      retryable: false,
    });
    world.open('/testa-e-legitimation');
    await press(/annan enhet/);
    await pass(100);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Testet blev inte klart');
    expect(lead().getByText('Ditt BankID är spärrat eller för gammalt. Kontakta din bank.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Försök igen/ })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Om det inte fungerar' })).toBeTruthy();
  });

  it('says where the result may be when another tab has shown it', async () => {
    world.answers[`POST /api/sign-in/${order}/poll`] = () => problem('sign_in_not_found');
    world.open(`/testa-e-legitimation?pagar=${order}`);
    await pass(100);
    expect(lead().getByText(/redan avslutat. Resultatet kan visas i en annan flik/)).toBeTruthy();
  });

  it('leaves alone whoever is signed in', async () => {
    world.answers['GET /api/session'] = () => citizen;
    await refreshSession();
    world.answers[`POST /api/sign-in/${order}/poll`] = () => ({ state: 'tested', report });
    world.open(`/testa-e-legitimation?pagar=${order}`);
    await pass(100);
    expect(lead().getByText(/Du är inloggad som Elsa Berg precis som innan/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Logga in' })).toBeNull();
  });
});
