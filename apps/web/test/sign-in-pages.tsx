import type { EidChoice, MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, vi } from 'vitest';
import { queryClient } from '../src/api/query-client.ts';
import { BeginPage } from '../src/citizen/begin/begin-page.tsx';
import { ErrandPage } from '../src/citizen/errand/errand-page.tsx';
import { FillInPage } from '../src/citizen/fill-in/fill-in-page.tsx';
import { MyPage } from '../src/citizen/my-page/my-page.tsx';
import { SigningPage } from '../src/citizen/signing/signing-page.tsx';
import { AboutEidPage } from '../src/citizen/eid/about-eid-page.tsx';
import { EidTestPage } from '../src/citizen/eid/eid-test-page.tsx';
import { SignInHelpPage } from '../src/citizen/help/sign-in-help-page.tsx';
import { SignInPage } from '../src/citizen/sign-in/sign-in-page.tsx';
import { MunicipalityProvider } from '../src/municipality/presentation.tsx';
import { refreshSession } from '../src/session/session.ts';
import { GuardedRouter } from '../src/ui/guarded-router.tsx';

export const bankIds: EidChoice[] = [
  { name: 'bankid-mobile', label: { sv: 'Mobilt BankID' }, way: 'bankid', signs: true },
  { name: 'bankid-file', label: { sv: 'BankID på fil' }, way: 'bankid', signs: true },
];
export const freja: EidChoice = { name: 'freja', label: { sv: 'Freja' }, way: 'app', signs: true };
export const telia: EidChoice = { name: 'telia', label: { sv: 'Telia' }, way: 'redirect', signs: false };
export const foreign: EidChoice = {
  name: 'foreign-eid',
  label: { sv: 'Foreign eID' },
  way: 'redirect',
  signs: false,
};
export const citizen = {
  kind: 'citizen',
  name: 'Elsa Berg',
  maskedNumber: '19830110-****',
  eid: 'bankid-file',
  simulated: true,
  endsInSeconds: 900,
  warnsBeforeSeconds: 120,
};
export const order = '0e3bd5d2-1a8a-4c09-9f0c-0d8d3c2e9a11';
export const waitingOrder = {
  kind: 'poll',
  transactionId: order,
  launchUrl: null,
  qr: '<svg/>',
  message: 'scan-code',
};
export const pending = (message: string, qr: string | null = null) => ({ state: 'pending', message, qr });
export const problem = (code: string, details?: Record<string, unknown>, retryAfter?: number) =>
  new Response(JSON.stringify({ code, status: 503, id: 'x', details, retryAfter }), { status: 503 });

type Answer = (body: unknown) => unknown;

/** The pages where one proves who one is, with what the server would answer, before each test of a file. */
export function signInPages() {
  const world = {
    /** By call, such as `POST /api/sign-in`. */
    answers: {} as Record<string, Answer>,
    asked: [] as string[],
    /** Where the browser has gone. */
    left: [] as string[],
    times: (call: string) => world.asked.filter((made) => made === call).length,
    open,
  };
  beforeEach(async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    world.asked = [];
    world.left = [];
    world.answers = {
      'POST /api/sign-in': () => waitingOrder,
      [`POST /api/sign-in/${order}/poll`]: () => pending('scan-code', '<svg/>'),
      [`DELETE /api/sign-in/${order}`]: () => null,
      'GET /api/session': () => ({ kind: 'none' }),
    };
    vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
      const call = `${init.method ?? 'GET'} ${address}`;
      world.asked.push(call);
      const answer = await world.answers[call]?.(init.body && JSON.parse(String(init.body)));
      if (answer instanceof Response) return answer;
      return answer === null ? new Response(null, { status: 204 }) : new Response(JSON.stringify(answer));
    });
    vi.spyOn(window.location, 'assign').mockImplementation((url) => void world.left.push(String(url)));
    await refreshSession();
  });
  afterEach(() => {
    cleanup();
    queryClient.clear();
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  return world;
}

function open(
  address = '/logga-in?till=/e-tjanster/bygglov/fyll-i',
  acceptedEids: readonly EidChoice[] = bankIds,
): void {
  window.history.pushState(null, '', address);
  const contact = { email: 'kommun@example.se', phone: '0980-1' };
  render(
    <QueryClientProvider client={queryClient}>
      <MunicipalityProvider
        value={{ acceptedEids, contact, operatingMessages: [] } as unknown as MunicipalityPresentation}
      >
        <GuardedRouter>
          <Routes>
            <Route path="/logga-in" element={<SignInPage />} />
            <Route path="/testa-e-legitimation" element={<EidTestPage />} />
            <Route path="/om-e-legitimation" element={<AboutEidPage />} />
            <Route path="/hjalp-med-inloggning/:problem?/:eid?" element={<SignInHelpPage />} />
            <Route path="/begin/:key" element={<BeginPage />} />
            <Route path="/min-sida" element={<MyPage />} />
            <Route path="/mina-arenden/:errandId" element={<ErrandPage />} />
            <Route path="/underskrift/:signingId" element={<SigningPage />} />
            <Route path="/arende/:draftId" element={<FillInPage />} />
            <Route path="*" element={<h1>There</h1>} />
          </Routes>
        </GuardedRouter>
      </MunicipalityProvider>
    </QueryClientProvider>,
  );
}

export const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

export async function press(name: RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await pass(0);
}

/** What is said under the heading. */
export const lead = () => within(screen.getByRole('banner'));
