// @vitest-environment happy-dom
import type { EidChoice, MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { SignInMessage } from '@handslag/contracts/sign-in';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { anyEid, eidSentence, eidWords, type Purpose } from '../../i18n/sv/eid.ts';
import { MunicipalityProvider } from '../../municipality/presentation.tsx';
import { refreshSession } from '../../session/session.ts';
import { GuardedRouter } from '../../ui/guarded-router.tsx';
import { EidTestPage } from '../eid/eid-test-page.tsx';
import { SignInPage } from './sign-in-page.tsx';

const order = '0e3bd5d2-1a8a-4c09-9f0c-0d8d3c2e9a11';
const asked: string[] = [];
let answers: Record<string, (body: unknown) => unknown>;

const bankIds: EidChoice[] = [
  { name: 'bankid-mobile', label: { sv: 'Mobilt BankID' }, way: 'bankid', signs: true },
  { name: 'bankid-file', label: { sv: 'BankID på fil' }, way: 'bankid', signs: true },
];
const freja: EidChoice = { name: 'freja', label: { sv: 'Freja eID+' }, way: 'app', signs: true };
const telia: EidChoice = { name: 'telia', label: { sv: 'Telia' }, way: 'redirect', signs: false };
const foreign: EidChoice = {
  name: 'foreign-eid',
  label: { sv: 'Foreign eID' },
  way: 'redirect',
  signs: false,
};
const bankId = eidWords('bankid', 'BankID', true);
const pending = (message: string, qr: string | null = null) => ({ state: 'pending', message, qr });
const waitingOrder = {
  kind: 'poll',
  transactionId: order,
  launchUrl: null,
  qr: '<svg/>',
  message: 'scan-code',
};
const citizen = {
  kind: 'citizen',
  name: 'Elsa Berg',
  maskedNumber: '19830110-****',
  eid: 'bankid-file',
  simulated: true,
  endsInSeconds: 900,
  warnsBeforeSeconds: 120,
};
let left: string[];

beforeEach(async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  asked.length = 0;
  left = [];
  answers = {
    'POST /api/sign-in': () => waitingOrder,
    [`POST /api/sign-in/${order}/poll`]: () => pending('scan-code', '<svg/>'),
    [`DELETE /api/sign-in/${order}`]: () => null,
    'GET /api/session': () => ({ kind: 'none' }),
  };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const call = `${init.method ?? 'GET'} ${address}`;
    asked.push(call);
    const answer = await answers[call]?.(init.body && JSON.parse(String(init.body)));
    if (answer instanceof Response) return answer;
    return answer === null ? new Response(null, { status: 204 }) : new Response(JSON.stringify(answer));
  });
  vi.spyOn(window.location, 'assign').mockImplementation((url) => void left.push(String(url)));
  await refreshSession();
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function open(
  address = '/logga-in?till=/e-tjanster/bygglov/fyll-i',
  acceptedEids: readonly EidChoice[] = bankIds,
) {
  window.history.pushState(null, '', address);
  const municipality = {
    acceptedEids,
    contact: { email: 'kommun@example.se', phone: '0980-1' },
  } as unknown as MunicipalityPresentation;
  render(
    <QueryClientProvider client={queryClient}>
      <MunicipalityProvider value={municipality}>
        <GuardedRouter>
          <Routes>
            <Route path="/logga-in" element={<SignInPage />} />
            <Route path="/testa-e-legitimation" element={<EidTestPage />} />
            <Route path="*" element={<h1>There</h1>} />
          </Routes>
        </GuardedRouter>
      </MunicipalityProvider>
    </QueryClientProvider>,
  );
}
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const press = async (name: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await pass(0);
};
const times = (call: string) => asked.filter((made) => made === call).length;
const problem = (code: string, details?: Record<string, unknown>, retryAfter?: number) =>
  new Response(JSON.stringify({ code, status: 503, id: 'x', details, retryAfter }), { status: 503 });
const lead = () => within(screen.getByRole('banner'));

describe('the sentences', () => {
  const everyone = [bankId, eidWords('freja', 'Freja eID+', true), eidWords('telia', 'Telia', false), anyEid];

  it('are there for every message, e-legitimation and purpose, in plain Swedish', () => {
    for (const message of SignInMessage.options)
      for (const words of everyone)
        for (const purpose of ['sign-in', 'test'] satisfies Purpose[])
          expect(eidSentence(message, words, purpose)).toMatch(/^[A-ZÅÄÖ][^{}]+[.?…]$/);
  });

  it('name BankID only to those who have chosen it', () => {
    for (const message of SignInMessage.options)
      for (const words of everyone.slice(1))
        expect(eidSentence(message, words, 'sign-in')).not.toMatch(/BankID|bank\b/);
  });

  it('tell whom to turn to when an e-legitimation is blocked', () => {
    expect(everyone.map((words) => eidSentence('blocked-or-too-old', words, 'sign-in'))).toEqual([
      'Ditt BankID är spärrat eller för gammalt. Kontakta din bank.',
      'Din e-legitimation är spärrad eller för gammal. Kontakta Frejas kundtjänst.',
      'Din e-legitimation är spärrad eller för gammal. Kontakta den som gav ut den.',
      'Din e-legitimation är spärrad eller för gammal. Kontakta den som gav ut den.',
    ]);
  });

  it('are there for a message that this page does not know', () => {
    expect(eidSentence('from-tomorrow' as SignInMessage, bankId, 'sign-in')).toBe(
      'Något gick fel. Prova igen.',
    );
  });
});

describe('signing in with BankID', () => {
  it('starts nothing before a press', async () => {
    open();
    await pass(5_000);
    expect(asked.filter((call) => call.includes('sign-in'))).toEqual([]);
  });

  it('shows the code, asks each second, and hides the code when the app has the order', async () => {
    open();
    await press(/annan enhet/);
    expect(screen.getByRole('img', { name: 'Kod att läsa av med BankID-appen' })).toBeTruthy();
    await pass(3_000);
    expect(times(`POST /api/sign-in/${order}/poll`)).toBeGreaterThanOrEqual(3);
    expect(times(`POST /api/sign-in/${order}/poll`)).toBeLessThanOrEqual(5);
    answers[`POST /api/sign-in/${order}/poll`] = () => pending('enter-code');
    await pass(1_100);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('Skriv din kod i BankID-appen.')).toBeTruthy();
  });

  it('gives a real link to the app on this device', async () => {
    answers['POST /api/sign-in'] = () => ({
      ...waitingOrder,
      launchUrl: 'bankid:///?x',
      qr: null,
      message: 'starting-app',
    });
    answers[`POST /api/sign-in/${order}/poll`] = () => pending('starting-app');
    open();
    await press(/den här enheten/);
    const link = screen.getByRole('link', { name: 'Öppna BankID' });
    expect(link.getAttribute('href')).toBe('bankid:///?x');
    expect(link.getAttribute('referrerpolicy')).toBe('origin');
  });

  it('cancels the order when asked to, and lets one choose again', async () => {
    open();
    await press(/annan enhet/);
    await press(/Avbryt/);
    expect(times(`DELETE /api/sign-in/${order}`)).toBe(1);
    expect(screen.getByRole('button', { name: /annan enhet/ })).toBeTruthy();
    asked.length = 0;
    await pass(3_000);
    expect(asked).toEqual([]);
  });

  it('cancels an order that is still being placed, when its answer comes', async () => {
    let answer = (_order: unknown): void => undefined;
    answers['POST /api/sign-in'] = () => new Promise((resolve) => (answer = resolve));
    open();
    await press(/annan enhet/);
    await press(/Avbryt/);
    answer(waitingOrder);
    await pass(100);
    expect(times(`DELETE /api/sign-in/${order}`)).toBe(1);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('button', { name: /annan enhet/ })).toBeTruthy();
  });

  it('tells why it failed and tries the same way again, or another', async () => {
    answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'failed',
      message: 'timed-out',
      retryable: true,
    });
    open();
    await press(/annan enhet/);
    await pass(100);
    expect(
      lead().getByText('Tiden gick ut. Kontrollera att BankID-appen är igång och att du har internet.'),
    ).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await press(/Försök igen/);
    expect(times('POST /api/sign-in')).toBe(2);
    await pass(100);
    await press(/den här enheten/);
    expect(times('POST /api/sign-in')).toBe(3);
  });

  it('goes back to where the person was when it is done', async () => {
    answers['POST /api/sign-in'] = (body) => {
      expect(body).toEqual({
        eid: 'bankid',
        flow: 'other-device',
        returnTo: '/e-tjanster/bygglov/fyll-i',
      });
      return waitingOrder;
    };
    answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'complete',
      returnTo: '/e-tjanster/bygglov/fyll-i',
      name: 'Elsa',
    });
    open();
    await press(/annan enhet/);
    await pass(200);
    expect(window.location.pathname).toBe('/e-tjanster/bygglov/fyll-i');
    expect(times(`DELETE /api/sign-in/${order}`)).toBe(0);
  });

  it('goes on with a running order when a phone loads the page anew', async () => {
    answers[`POST /api/sign-in/${order}/poll`] = () => pending('enter-code');
    open(`/logga-in?pagar=${order}`);
    await pass(100);
    expect(screen.getByText('Skriv din kod i BankID-appen.')).toBeTruthy();
    expect(times('POST /api/sign-in')).toBe(0);
  });

  it('offers no code to scan where only BankID on file or card will do', () => {
    open('/logga-in', bankIds.slice(1));
    expect(screen.getByRole('button', { name: 'BankID på den här enheten BankID på fil.' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /annan enhet/ })).toBeNull();
  });
});

describe('signing in with what the municipality offers', () => {
  const offered = [freja, ...bankIds, foreign, telia];

  it('shows them in its order, BankID once, and says so in English to those from abroad', () => {
    open('/logga-in', offered);
    const names = [...document.querySelectorAll('.eid-row-name')].map(({ textContent }) => textContent);
    expect(names).toEqual([
      'Freja eID+ på en annan enhet',
      'Freja eID+ på den här enheten',
      'Mobilt BankID på en annan enhet',
      'BankID på den här enheten',
      'Foreign eID',
      'Telia',
    ]);
    const english = [...document.querySelectorAll('[lang=en]')].map(({ textContent }) => textContent);
    expect(english).toEqual(['Foreign eID', expect.stringMatching(/^Use an eID from another/)]);
  });

  it('waits for an app by its own name', async () => {
    answers['POST /api/sign-in'] = (body) => {
      expect(body).toMatchObject({ eid: 'freja', flow: 'other-device' });
      return waitingOrder;
    };
    open('/logga-in', offered);
    await press(/Freja eID\+ på en annan enhet/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Logga in med Freja eID+');
    expect(screen.getByText('Öppna Freja-appen på din telefon och läs av koden.')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Kod att läsa av med Freja-appen' })).toBeTruthy();
    expect(screen.queryByText(/Koden byts varje sekund/)).toBeNull();
  });

  it('leaves at once for a provider that has a page of its own', async () => {
    answers['POST /api/sign-in'] = (body) => {
      expect(body).toEqual({ eid: 'telia', returnTo: '/e-tjanster/bygglov/fyll-i' });
      return { kind: 'redirect', url: 'https://telia.example/login' };
    };
    open(undefined, offered);
    await press(/^Telia/);
    await pass(50);
    expect(left).toEqual(['https://telia.example/login']);
    expect(screen.getByText('Du skickas vidare till Telia …')).toBeTruthy();
  });

  it('stays where it is when one cancels before the provider answers', async () => {
    let answer = (_order: unknown): void => undefined;
    answers['POST /api/sign-in'] = () => new Promise((resolve) => (answer = resolve));
    open(undefined, offered);
    await press(/^Telia/);
    await press(/Avbryt/);
    answer({ kind: 'redirect', url: 'https://telia.example/login' });
    await pass(100);
    expect(left).toEqual([]);
  });

  it('says why one that came back is not signed in, with focus on the heading, and offers them all', async () => {
    open('/logga-in?fel=cancelled-in-app&till=/min-sida', offered);
    await pass(0);
    expect(lead().getByText('Du avbröt inloggningen.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(screen.getAllByRole('button')).toHaveLength(6);
    expect(window.location.search).toBe('?till=%2Fmin-sida');
  });

  it('has words for a failure that it does not know', async () => {
    open('/logga-in?fel=%3Cb%3E', offered);
    await pass(0);
    expect(lead().getByText('Något gick fel. Prova igen.')).toBeTruthy();
  });

  it('says that one does not answer, and goes on offering the others', async () => {
    answers['POST /api/sign-in'] = () => problem('sign_in_unavailable', { message: 'technical-problem' });
    open('/logga-in', offered);
    await press(/Freja eID\+ på en annan enhet/);
    await pass(50);
    expect(lead().getByText('Freja eID+ har ett tekniskt problem. Prova igen om en stund.')).toBeTruthy();
    answers['POST /api/sign-in'] = () => waitingOrder;
    await press(/Mobilt BankID/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Logga in med mobilt BankID');
  });

  it('says when to try again after too many attempts', async () => {
    answers['POST /api/sign-in'] = () => problem('too_many_requests', undefined, 40);
    open('/logga-in', offered);
    await press(/Mobilt BankID/);
    await pass(50);
    expect(lead().getByText(/många försök.*om 40 sekunder/)).toBeTruthy();
  });

  it('says whom to ask where nothing is offered', () => {
    open('/logga-in', []);
    expect(screen.getByRole('heading', { name: 'Det går inte att legitimera sig här just nu' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'kommun@example.se' })).toBeTruthy();
  });
});

describe('signing in with something else than one is signed in with', () => {
  const service = { key: 'bygglov', name: { sv: 'Bygglov' }, eids: [...bankIds, freja] };
  beforeEach(async () => {
    answers['GET /api/session'] = () => citizen;
    answers['GET /api/e-services/bygglov'] = () => service;
    await refreshSession();
  });
  const stepUp = (why: string) => `/logga-in?till=/e-tjanster/bygglov/fyll-i&tjanst=bygglov&varfor=${why}`;

  it('is not in the way of someone who is signed in and asked for nothing more', () => {
    open('/logga-in?till=/min-sida');
    expect(screen.getByRole('heading', { name: 'Du är redan inloggad' })).toBeTruthy();
  });

  it('says that the service does not take the one of the session, and offers those it takes', async () => {
    answers['GET /api/e-services/bygglov'] = () => ({ ...service, eids: [freja] });
    open(stepUp('eid'), [...bankIds, freja, telia]);
    await pass(50);
    expect(
      lead().getByText('E-tjänsten ”Bygglov” tar inte emot BankID på fil, som du är inloggad med nu.'),
    ).toBeTruthy();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Freja eID+ på en annan enhet'),
      expect.stringContaining('Freja eID+ på den här enheten'),
    ]);
    await press(/Freja eID\+ på en annan enhet/);
    await press(/Avbryt/);
    expect(screen.queryByText('Du är redan inloggad')).toBeNull();
  });

  it('says that a surer one is needed, and does not offer the same again', async () => {
    open(stepUp('niva'), [...bankIds, freja]);
    await pass(50);
    expect(lead().getByText(/kräver en säkrare e-legitimation än BankID på fil/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /BankID i mobilen du läser på nu\.$/ })).toBeTruthy();
  });

  it('comes back to what one was doing', async () => {
    answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'complete',
      returnTo: '/e-tjanster/bygglov/fyll-i',
      name: 'Elsa Berg',
    });
    open(stepUp('niva'), [...bankIds, freja]);
    await pass(50);
    await press(/Mobilt BankID/);
    await pass(200);
    expect(window.location.pathname).toBe('/e-tjanster/bygglov/fyll-i');
  });
});

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
    answers['POST /api/sign-in'] = (body) => {
      expect(body).toMatchObject({ eid: 'bankid', test: true, returnTo: '/testa-e-legitimation' });
      return waitingOrder;
    };
    answers[`POST /api/sign-in/${order}/poll`] = () => ({ state: 'tested', report });
    open('/testa-e-legitimation');
    asked.length = 0;
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
      'Utfärdad av': 'Testbank A AB (publ)',
      'Utfärdad den': '2 mars 2025',
      'Hur säker den räknas som': 'Hög (tillitsnivå 3)',
      Testad: '22 november 2026 kl. 11:00',
    });
    expect(asked).toEqual(['POST /api/sign-in', `POST /api/sign-in/${order}/poll`]);
    expect(window.location.search).toBe('');
    await press(/Testa igen/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Testa din e-legitimation');
  });

  it('tells what one who comes back from the provider has', async () => {
    answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'tested',
      report: { ...report, kind: null, loa: 'eidas-sub', maskedNumber: null, country: 'DE', issuedOn: null },
    });
    open(`/testa-e-legitimation?pagar=${order}`, [...bankIds, foreign]);
    await pass(3_000);
    expect(times(`POST /api/sign-in/${order}/poll`)).toBe(1);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(facts()).toMatchObject({
      Personnummer: 'Inget svenskt personnummer',
      Land: 'Tyskland',
      'Hur säker den räknas som': 'Väsentlig (eIDAS)',
    });
    expect(facts()).not.toHaveProperty('Utfärdad den');
  });

  it('says what to do when it did not work', async () => {
    answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'failed',
      message: 'blocked-or-too-old',
      retryable: false,
    });
    open('/testa-e-legitimation');
    await press(/annan enhet/);
    await pass(100);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Testet blev inte klart');
    expect(lead().getByText('Ditt BankID är spärrat eller för gammalt. Kontakta din bank.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Försök igen/ })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Om det inte fungerar' })).toBeTruthy();
  });

  it('leaves alone whoever is signed in', async () => {
    answers['GET /api/session'] = () => citizen;
    await refreshSession();
    answers[`POST /api/sign-in/${order}/poll`] = () => ({ state: 'tested', report });
    open(`/testa-e-legitimation?pagar=${order}`);
    await pass(100);
    expect(lead().getByText(/Du är inloggad som Elsa Berg precis som innan/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Logga in' })).toBeNull();
  });
});
