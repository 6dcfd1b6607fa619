// @vitest-environment happy-dom
import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { SignInMessage } from '@handslag/contracts/sign-in';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { signInMessages } from '../../i18n/sv/sign-in.ts';
import { MunicipalityProvider } from '../../municipality/presentation.tsx';
import { GuardedRouter } from '../../ui/guarded-router.tsx';
import { SignInPage } from './sign-in-page.tsx';

const order = '0e3bd5d2-1a8a-4c09-9f0c-0d8d3c2e9a11';
const asked: string[] = [];
let answers: Record<string, (body: unknown) => unknown>;

const municipality = {
  acceptedEids: [
    { name: 'bankid-mobile', label: { sv: 'Mobilt BankID' }, way: 'bankid', signs: true },
    { name: 'bankid-file', label: { sv: 'BankID på fil' }, way: 'bankid', signs: true },
  ],
} as unknown as MunicipalityPresentation;
const pending = (message: string, qr: string | null = null) => ({ state: 'pending', message, qr });

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  asked.length = 0;
  answers = {
    'POST /api/sign-in': () => ({
      kind: 'poll',
      transactionId: order,
      launchUrl: 'bankid:///?x',
      qr: '<svg/>',
      message: 'scan-code',
    }),
    [`POST /api/sign-in/${order}/poll`]: () => pending('scan-code', '<svg/>'),
    [`DELETE /api/sign-in/${order}`]: () => null,
    'GET /api/session': () => ({ kind: 'none' }),
  };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const call = `${init.method ?? 'GET'} ${address}`;
    asked.push(call);
    const answer = answers[call]?.(init.body && JSON.parse(String(init.body)));
    return answer === null ? new Response(null, { status: 204 }) : new Response(JSON.stringify(answer));
  });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(search = '?till=/e-tjanster/bygglov/fyll-i') {
  window.history.pushState(null, '', `/logga-in${search}`);
  render(
    <QueryClientProvider client={queryClient}>
      <MunicipalityProvider value={municipality}>
        <GuardedRouter>
          <Routes>
            <Route path="/logga-in" element={<SignInPage />} />
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

describe('SignInPage', () => {
  it('has a sentence for every message, in plain Swedish', () => {
    for (const message of SignInMessage.options) expect(signInMessages[message]).toMatch(/^[A-ZÅÄÖ].+[.?…]$/);
  });

  it('starts nothing before a press', async () => {
    open();
    await pass(5_000);
    expect(asked.filter((call) => call.includes('sign-in'))).toEqual([]);
  });

  it('shows the code, asks each second, and hides the code when the app has the order', async () => {
    open();
    await press(/annan enhet/);
    expect(screen.getByRole('img')).toBeTruthy();
    await pass(3_000);
    expect(times(`POST /api/sign-in/${order}/poll`)).toBeGreaterThanOrEqual(3);
    expect(times(`POST /api/sign-in/${order}/poll`)).toBeLessThanOrEqual(5);
    answers[`POST /api/sign-in/${order}/poll`] = () => pending('enter-code');
    await pass(1_100);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText(signInMessages['enter-code'])).toBeTruthy();
  });

  it('gives a real link to the app on this device', async () => {
    answers['POST /api/sign-in'] = () => ({
      transactionId: order,
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

  it('tells why it failed and tries the same way again', async () => {
    answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'failed',
      message: 'timed-out',
      retryable: true,
    });
    open();
    await press(/annan enhet/);
    await pass(100);
    expect(within(screen.getByRole('banner')).getByText(signInMessages['timed-out'])).toBeTruthy();
    await press(/Försök igen/);
    expect(times('POST /api/sign-in')).toBe(2);
  });

  it('goes back to where the person was when it is done', async () => {
    answers['POST /api/sign-in'] = (body) => {
      expect(body).toMatchObject({
        eid: 'bankid',
        flow: 'other-device',
        returnTo: '/e-tjanster/bygglov/fyll-i',
      });
      return { transactionId: order, launchUrl: null, qr: '<svg/>', message: 'scan-code' };
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
    open(`?pagar=${order}`);
    await pass(100);
    expect(screen.getByText(signInMessages['enter-code'])).toBeTruthy();
    expect(times('POST /api/sign-in')).toBe(0);
  });
});
