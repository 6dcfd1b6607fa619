// @vitest-environment happy-dom
import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { SignInMessage } from '@handslag/contracts/sign-in';
import type { Signing, SigningParty, SigningState } from '@handslag/contracts/signings';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { anyEid, eidWords } from '../../i18n/sv/eid.ts';
import { signingSentence } from '../../i18n/sv/signing.ts';
import { MunicipalityProvider } from '../../municipality/presentation.tsx';
import { refreshSession } from '../../session/session.ts';
import { GuardedRouter } from '../../ui/guarded-router.tsx';
import { SigningPage } from './signing-page.tsx';

const id = '0e3bd5d2-1a8a-4c09-9f0c-0d8d3c2e9a11';
const draftId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const partyId = '5b1f7a0e-3c54-4a7e-8f56-2f3f6f0d9a10';
const at = '2026-11-22T13:00:00Z';
const asked: { call: string; body: unknown }[] = [];
let answers: Record<string, (body: unknown) => unknown>;

const bankId = [
  { name: 'bankid-mobile', label: { sv: 'Mobilt BankID' }, way: 'bankid', signs: true },
  { name: 'bankid-file', label: { sv: 'BankID på fil' }, way: 'bankid', signs: true },
];
const municipality = { acceptedEids: bankId } as unknown as MunicipalityPresentation;

const party = (name: string, given: Partial<SigningParty> = {}): SigningParty => ({
  id: name,
  name,
  initiator: false,
  me: false,
  state: 'asked',
  decidedAt: null,
  reason: null,
  email: null,
  askedAt: null,
  ...given,
});
const elsa = party('Elsa Lindmark', { initiator: true, me: true });
const signing = (given: Partial<Signing> = {}): Signing => ({
  id,
  state: 'open',
  severalParties: false,
  order: 'parallel',
  eService: { key: 'lotteri', name: { sv: 'Tillstånd för lotteri' } },
  initiatedBy: 'Elsa Lindmark',
  createdAt: at,
  lapsesOn: null,
  text: 'Norrviks kommun\nJag skriver under att uppgifterna stämmer.',
  summary: [
    {
      stepId: 's',
      title: 'Lotteriet',
      rows: [{ path: 'q', questionId: 'q', label: 'Antal lotter', value: '500', kind: 'text' }],
    },
  ],
  attachments: [],
  parties: [elsa],
  maySign: true,
  draftId,
  errand: null,
  ...given,
});
const problem = (code: string, status: number) => new Response(JSON.stringify({ code, status }), { status });

beforeEach(async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  asked.length = 0;
  answers = {
    'GET /api/session': () => ({
      kind: 'citizen',
      name: 'Elsa Lindmark',
      eid: 'bankid-mobile',
      endsInSeconds: 900,
    }),
    [`GET /api/signings/${id}`]: () => signing(),
    'GET /api/e-services/lotteri': () => ({ eids: bankId }),
    [`POST /api/signings/${id}/signature`]: () => ({ launchUrl: null, qr: '<svg/>', message: 'scan-code' }),
    [`POST /api/signings/${id}/signature/poll`]: () => ({
      state: 'pending',
      message: 'scan-code',
      qr: '<svg/>',
    }),
    [`DELETE /api/signings/${id}/signature`]: () => null,
  };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const call = `${init.method ?? 'GET'} ${address}`;
    const body: unknown = init.body ? JSON.parse(String(init.body)) : undefined;
    asked.push({ call, body });
    const answer = answers[call]?.(body);
    if (answer instanceof Response) return answer;
    return answer === null ? new Response(null, { status: 204 }) : new Response(JSON.stringify(answer));
  });
  await refreshSession();
  asked.length = 0;
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
async function open(address = `/underskrift/${id}`) {
  window.history.pushState(null, '', address);
  render(
    <QueryClientProvider client={queryClient}>
      <MunicipalityProvider value={municipality}>
        <GuardedRouter>
          <Routes>
            <Route path="/arende/:draftId/skriv-under/:signingId" element={<SigningPage />} />
            <Route path="/underskrift/:signingId" element={<SigningPage />} />
            <Route path="*" element={<h1>There</h1>} />
          </Routes>
        </GuardedRouter>
      </MunicipalityProvider>
    </QueryClientProvider>,
  );
  await pass(50);
}
const press = async (name: RegExp | string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await pass(20);
};
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const bodiesOf = (call: string) => asked.filter((one) => one.call === call).map(({ body }) => body);
const poll = `POST /api/signings/${id}/signature/poll`;
const becomes = (given: Partial<Signing>) => {
  answers[`GET /api/signings/${id}`] = () => signing(given);
};

it('has a sentence of its own or a fitting one for every message, and none speaks of signing in', () => {
  for (const eid of [anyEid, eidWords('bankid', 'BankID', true), eidWords('freja', 'Freja eID+', true)]) {
    for (const message of SignInMessage.options) {
      const sentence = signingSentence(message, eid);
      expect(sentence).toMatch(/^[A-ZÅÄÖ].+[.?…]$/);
      expect(sentence).not.toMatch(/logga in|inloggningen/i);
    }
  }
});

describe('one who signs alone', () => {
  it('reads exactly the text, in a region the keyboard reaches; nothing starts before a press', async () => {
    await open(`/arende/${draftId}/skriv-under/${id}`);
    const text = screen.getByRole('region', { name: 'Texten du skriver under' });
    expect(text.textContent).toBe(signing().text);
    expect(text.tabIndex).toBe(0);
    expect(screen.getByRole('link', { name: /Tillbaka till granskningen/ }).getAttribute('href')).toBe(
      `/arende/${draftId}/granska`,
    );
    await pass(5_000);
    expect(asked.filter(({ call }) => call.includes('signature'))).toEqual([]);
  });

  it('is told where the text comes when there is no code to scan', async () => {
    const freja = { name: 'freja', label: { sv: 'Freja eID+' }, way: 'app', signs: true };
    answers['GET /api/e-services/lotteri'] = () => ({ eids: [...bankId, freja] });
    answers[`POST /api/signings/${id}/signature`] = () => ({
      launchUrl: null,
      qr: null,
      message: 'enter-code',
    });
    answers[poll] = () => ({ state: 'pending', message: 'enter-code', qr: null });
    await open();
    expect(screen.getByText('Texten kommer till Freja-appen i din telefon eller surfplatta.')).toBeTruthy();
    await press(/^Freja eID\+ på en annan enhet/);
    expect(bodiesOf(`POST /api/signings/${id}/signature`)).toEqual([{ eid: 'freja', flow: 'other-device' }]);
    expect(
      screen.getByText('Läs texten i Freja-appen och skriv din kod om du vill skriva under.'),
    ).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('signs with a code, is told what to do in the words of signing, and comes to the confirmation', async () => {
    await open();
    await press(/Mobilt BankID på en annan enhet/);
    expect(bodiesOf(`POST /api/signings/${id}/signature`)).toEqual([{ eid: 'bankid', flow: 'other-device' }]);
    expect(screen.getByRole('img')).toBeTruthy();
    answers[poll] = () => ({ state: 'pending', message: 'enter-code', qr: null });
    await pass(1_100);
    expect(screen.queryByRole('img')).toBeNull();
    expect(
      screen.getByText('Läs texten i BankID-appen och skriv din kod om du vill skriva under.'),
    ).toBeTruthy();
    answers[poll] = () => ({ state: 'signed', errand: { id: 'e1', registrationNumber: 'KS 2026-1' } });
    await pass(1_100);
    expect(window.location.pathname).toBe('/inskickat/e1');
    expect(bodiesOf(`DELETE /api/signings/${id}/signature`)).toEqual([]);
  });

  it('cancels, and can choose again', async () => {
    await open();
    await press(/annan enhet/);
    await press('Avbryt');
    expect(bodiesOf(`DELETE /api/signings/${id}/signature`)).toHaveLength(1);
    expect(heading()).toBe('Skriv under');
    asked.length = 0;
    await pass(3_000);
    expect(asked).toEqual([]);
  });

  it.each([
    ['loa_too_low', 'niva', `POST /api/signings/${id}/signature`],
    ['eid_not_accepted', 'eid', `POST /api/signings/${id}/signature`],
    ['loa_too_low', 'niva', poll],
  ])(
    'leads to signing in with something surer, and back, when it is refused with %s',
    async (code, why, call) => {
      answers[call] = () => problem(code, 422);
      await open();
      await press(/Mobilt BankID på en annan enhet/);
      await pass(1_500);
      expect(heading()).toBe('Du har inte skrivit under');
      const way = screen.getByRole('link', { name: 'Logga in med en annan e-legitimation' });
      expect(way.getAttribute('href')).toBe(
        `/logga-in?${new URLSearchParams({ till: `/underskrift/${id}`, tjanst: 'lotteri', varfor: why }).toString()}`,
      );
      expect(screen.queryByRole('button', { name: 'Försök igen' })).toBeNull();
      await press('Välj ett annat sätt');
      expect(heading()).toBe('Skriv under');
    },
  );

  it('leads nowhere else when it failed for another reason', async () => {
    answers[`POST /api/signings/${id}/signature`] = () => problem('service_unavailable', 503);
    await open();
    await press(/Mobilt BankID på en annan enhet/);
    expect(heading()).toBe('Du har inte skrivit under');
    expect(screen.queryByRole('link', { name: 'Logga in med en annan e-legitimation' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });

  it('says that nothing is signed when it failed, and tries the same way again', async () => {
    answers[poll] = () => ({ state: 'failed', message: 'cancelled-in-app', retryable: true });
    await open();
    await press(/den här enheten/);
    await pass(100);
    expect(heading()).toBe('Du har inte skrivit under');
    expect(screen.getByText('Du avbröt i appen. Inget är underskrivet.')).toBeTruthy();
    await press('Försök igen');
    expect(bodiesOf(`POST /api/signings/${id}/signature`)).toHaveLength(2);
  });

  it('goes on where it was when the tab is loaded anew in the middle', async () => {
    answers[poll] = () => ({ state: 'pending', message: 'enter-code', qr: null });
    await open(`/arende/${draftId}/skriv-under/${id}?pagar=bankid.this-device`);
    await pass(100);
    expect(heading()).toBe('Skriv under med BankID på den här enheten');
    expect(bodiesOf(`POST /api/signings/${id}/signature`)).toEqual([]);
  });

  it('leads back to the review when the answers have been changed meanwhile', async () => {
    await open();
    await press(/annan enhet/);
    becomes({ state: 'outdated', maySign: false });
    answers[poll] = () => problem('signing_not_open', 409);
    await pass(1_200);
    expect(heading()).toBe('Svaren har ändrats');
    expect(screen.getByRole('link', { name: 'Granska igen' }).getAttribute('href')).toBe(
      `/arende/${draftId}/granska`,
    );
  });

  it('is at the confirmation when the page is opened after it was sent in', async () => {
    becomes({ state: 'submitted', maySign: false, errand: { id: 'e1', registrationNumber: 'KS 2026-1' } });
    await open();
    expect(window.location.pathname).toBe('/inskickat/e1');
  });

  it('says so where no e-legitimation that is taken can sign', async () => {
    answers['GET /api/e-services/lotteri'] = () => ({
      eids: [{ name: 'foreign-eid', label: { sv: 'Foreign eID' }, way: 'redirect', signs: false }],
    });
    await open();
    expect(screen.getByText(/Ingen av e-legitimationerna/)).toBeTruthy();
  });
});

describe('who asked several', () => {
  const several = (given: Partial<Signing> = {}): Partial<Signing> => ({
    severalParties: true,
    lapsesOn: '2026-12-06',
    maySign: false,
    parties: [
      { ...elsa, state: 'signed', decidedAt: at },
      party('Johan Ekvall', { id: partyId, email: 'johan@example.com', askedAt: at }),
    ],
    ...given,
  });
  const act = `/api/signings/${id}/parties/${partyId}`;

  it('sees who has done what and until when; corrects an address', async () => {
    becomes(several());
    await open();
    expect(heading()).toBe('Väntar på underskrifter');
    expect(screen.getByText(/^1 av 2 har skrivit under/)).toBeTruthy();
    expect(screen.getByText(/till och med 6 december 2026/)).toBeTruthy();
    expect(screen.getByText(/^Skrev under den \d/)).toBeTruthy();
    expect(screen.getByText(/^Begäran mejlades till johan@example\.com den \d/)).toBeTruthy();
    await press('Rätta adressen till Johan Ekvall');
    const field = screen.getByLabelText('E-postadress till Johan Ekvall');
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'johan' } });
    await press('Spara och mejla begäran');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(bodiesOf(`PATCH ${act}`)).toEqual([]);
    answers[`PATCH ${act}`] = () => signing(several());
    fireEvent.change(field, { target: { value: 'johan.ekvall@example.com' } });
    await press('Spara och mejla begäran');
    expect(bodiesOf(`PATCH ${act}`)).toEqual([{ email: 'johan.ekvall@example.com' }]);
    expect(document.activeElement?.textContent).toContain('Rätta adressen');
  });

  it('reminds, and hears when it is too soon', async () => {
    becomes(several());
    answers[`POST ${act}/reminder`] = () => problem('too_many_requests', 429);
    await open();
    await press('Påminn Johan Ekvall');
    expect(screen.getByRole('alert').textContent).toMatch(/påminna igen om en timme/);
    answers[`POST ${act}/reminder`] = () => signing(several());
    await press('Påminn Johan Ekvall');
    expect(screen.getByText('Johan Ekvall har fått en påminnelse.')).toBeTruthy();
  });

  it('takes it back after a question that says what it means', async () => {
    becomes(several());
    answers[`POST /api/signings/${id}/withdraw`] = () => signing(several({ state: 'withdrawn' }));
    await open();
    await press('Ta tillbaka begäran');
    expect(within(screen.getByRole('dialog')).getByText(/slutar gälla/)).toBeTruthy();
    await press('Ta tillbaka');
    expect(heading()).toBe('Du har tagit tillbaka begäran');
    expect(screen.getByRole('link', { name: 'Ändra svaren' }).getAttribute('href')).toBe(
      `/arende/${draftId}`,
    );
  });

  it('reads why somebody declined', async () => {
    const reason = 'Det är inte min adress.';
    const johan = party('Johan Ekvall', { state: 'declined', decidedAt: at, reason });
    becomes(several({ state: 'declined', parties: [elsa, johan] }));
    await open();
    expect(heading()).toBe('Begäran är avslutad');
    expect(screen.getByText('Johan Ekvall skriver inte under, så ärendet är inte inskickat.')).toBeTruthy();
    expect(screen.getByText(new RegExp(reason))).toBeTruthy();
  });
});

describe('who is asked', () => {
  const me = party('Johan Ekvall', { me: true });
  const toMe = (given: Partial<Signing> = {}): Partial<Signing> => ({
    severalParties: true,
    lapsesOn: '2026-12-06',
    draftId: null,
    parties: [{ ...elsa, me: false, state: 'signed', decidedAt: at }, me],
    ...given,
  });

  it('sees by whom, until when, all answers and the text', async () => {
    becomes(toMe());
    await open();
    expect(heading()).toBe('Du är ombedd att skriva under');
    expect(
      screen.getByText('Elsa Lindmark ber dig läsa och skriva under. Ingen annan kan göra det åt dig.'),
    ).toBeTruthy();
    expect(screen.getByText('6 december 2026')).toBeTruthy();
    expect(screen.getByText('500')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Påminn|Rätta/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /granskningen/ })).toBeNull();
  });

  it('declines only with a reason', async () => {
    becomes(toMe());
    await open();
    await press('Jag skriver inte under');
    await press('Avstå');
    expect(screen.getByText('Skriv några ord om varför.')).toBeTruthy();
    const field = screen.getByLabelText('Varför skriver du inte under?');
    expect(document.activeElement).toBe(field);
    const declined = toMe({ state: 'declined', maySign: false });
    declined.parties = [
      { ...elsa, me: false },
      { ...me, state: 'declined' },
    ];
    answers[`POST /api/signings/${id}/decline`] = () => signing(declined);
    fireEvent.change(field, { target: { value: 'Fel belopp.' } });
    await press('Avstå');
    expect(bodiesOf(`POST /api/signings/${id}/decline`)).toEqual([{ reason: 'Fel belopp.' }]);
    expect(heading()).toBe('Du har avstått från att skriva under');
  });

  it('is told that it is signed, and waits for the others', async () => {
    becomes(toMe());
    await open();
    await press(/annan enhet/);
    answers[poll] = () => ({ state: 'signed', errand: null });
    becomes(
      toMe({
        maySign: false,
        parties: [
          { ...elsa, me: false },
          { ...me, state: 'signed', decidedAt: at },
        ],
      }),
    );
    await pass(1_200);
    expect(heading()).toBe('Du har skrivit under');
  });

  it.each<[SigningState, SigningParty['state'], string]>([
    ['submitted', 'signed', 'Alla har skrivit under'],
    ['withdrawn', 'signed', 'Begäran är avslutad'],
    ['lapsed', 'asked', 'Begäran är avslutad'],
    ['outdated', 'signed', 'Svaren har ändrats'],
    ['open', 'waiting', 'Det är inte din tur än'],
  ])('has a page for %s', async (state, mine, title) => {
    const errand = state === 'submitted' ? { id: null, registrationNumber: 'KS 2026-1' } : null;
    becomes(
      toMe({
        state,
        errand,
        maySign: false,
        parties: [
          { ...elsa, me: false },
          { ...me, state: mine },
        ],
      }),
    );
    await open();
    expect(heading()).toBe(title);
    const howFar = screen.queryByRole('heading', { name: 'Så långt kom underskrifterna' });
    expect(howFar !== null).toBe(state !== 'open' && state !== 'submitted');
    expect(screen.queryByRole('link', { name: /Granska|Ändra/ })).toBeNull();
  });
});

it('is honest to someone it is not for', async () => {
  answers[`GET /api/signings/${id}`] = () => problem('not_found', 404);
  await open();
  expect(heading()).toBe('Den här begäran är inte till dig');
  expect(screen.getByText(/Du är inloggad som Elsa Lindmark/)).toBeTruthy();
});

describe('the mailed link', () => {
  const word = 'kZ8w2Qe0Jt5cVb1nMx7LrYp3Ds6Hf9GaUiOoTqEwRz4';
  const link = (state: SigningState) => {
    answers['POST /api/signing-links/open'] = () => ({
      signingId: id,
      eService: { name: { sv: 'Tillstånd för lotteri' } },
      state,
    });
  };
  const signedOut = async () => {
    answers['GET /api/session'] = () => ({ kind: 'none' });
    await refreshSession();
  };

  it('says what it is about and leads by the sign-in to the request', async () => {
    link('open');
    await signedOut();
    await open(`/underskrift/${word}`);
    expect(bodiesOf('POST /api/signing-links/open')).toEqual([{ token: word }]);
    expect(heading()).toBe('Någon ber dig skriva under');
    expect(screen.getByText(/Det gäller ”Tillstånd för lotteri”/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Logga in' }).getAttribute('href')).toBe(
      `/logga-in?till=${encodeURIComponent(`/underskrift/${id}`)}`,
    );
  });

  it('goes to the request at once when one is signed in', async () => {
    link('open');
    await open(`/underskrift/${word}`);
    await pass(50);
    expect(window.location.pathname).toBe(`/underskrift/${id}`);
    expect(heading()).toBe('Skriv under');
  });

  it('says so when it has been replaced', async () => {
    answers['POST /api/signing-links/open'] = () => problem('signing_link_unknown', 404);
    await signedOut();
    await open(`/underskrift/${word}`);
    expect(heading()).toBe('Länken gäller inte längre');
  });
});
