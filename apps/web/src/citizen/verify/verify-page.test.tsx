// @vitest-environment happy-dom
import type { VerifiedReceipt } from '@handslag/contracts/errands';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createHash } from 'node:crypto';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { VerifyPage } from './verify-page.tsx';

const sent: string[] = [];
let answer: VerifiedReceipt = { result: 'unknown' };
const known = {
  municipality: 'Norrviks kommun',
  registrationNumber: 'NRV-2026-00012',
  eService: { name: { sv: 'Tillstånd för lotteri' } },
  receivedAt: '2026-11-22T13:00:00Z',
  issuedAt: '2026-11-22T13:00:20Z',
  removedAt: null,
  signatures: [
    {
      name: 'Elsa Lindmark',
      maskedNumber: '19900101-****',
      signedAt: '2026-11-22T12:59:00Z',
      eid: { name: 'bankid-mobile', label: { sv: 'Mobilt BankID' } },
      simulated: true,
    },
  ],
  simulated: true,
};

beforeEach(() => {
  sent.length = 0;
  answer = { result: 'unknown' };
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    sent.push(body);
    return new Response(JSON.stringify(answer));
  });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

function open(address = '/kontrollera-kvittens') {
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={[address]}>
        <VerifyPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}
const check = () => fireEvent.click(screen.getByRole('button', { name: 'Kontrollera' }));
const choose = (words: string) =>
  fireEvent.change(screen.getByLabelText('Kvittensen som PDF'), {
    target: { files: [new File([words], 'kvittens.pdf', { type: 'application/pdf' })] },
  });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

it('sends the fingerprint of the file and nothing else of it', async () => {
  answer = { result: 'unchanged', ...known };
  open();
  choose('%PDF-1.7 hemligt innehåll');
  check();
  await waitFor(() => expect(heading()).toBe('Kvittensen är äkta och oförändrad'));
  const sha256 = createHash('sha256').update('%PDF-1.7 hemligt innehåll').digest('hex');
  expect(sent.map((body) => JSON.parse(body))).toEqual([{ sha256 }]);
  expect(screen.getByText('NRV-2026-00012')).toBeTruthy();
  expect(screen.getByText(/^Elsa Lindmark/).textContent).toContain('19900101-****');
  expect(screen.getByText(/Mobilt BankID/)).toBeTruthy();
  expect(screen.getByText(/provmiljö/)).toBeTruthy();
});

it('takes the code from the receipt’s own link', async () => {
  answer = { result: 'known', ...known };
  open('/kontrollera-kvittens?kod=ABCD-EFGH');
  check();
  await waitFor(() => expect(heading()).toBe('Koden hör till en kvittens som är utställd här'));
  expect(sent.map((body) => JSON.parse(body))).toEqual([{ code: 'ABCD-EFGH' }]);
});

it('warns of a changed file and says what it should say', async () => {
  answer = { result: 'changed', ...known };
  open();
  choose('%PDF-1.7 ändrad');
  fireEvent.change(screen.getByLabelText('Kontrollkod'), { target: { value: ' ABCD ' } });
  check();
  await waitFor(() => expect(heading()).toBe('Filen är inte den som ställdes ut'));
  expect(JSON.parse(sent[0] ?? '')).toMatchObject({ code: 'ABCD' });
  expect(screen.getByText('NRV-2026-00012')).toBeTruthy();
});

it('says what to do with one that is not known, and checks another', async () => {
  open();
  choose('något annat');
  check();
  await waitFor(() => expect(heading()).toBe('Vi känner inte igen kvittensen'));
  expect(screen.getByText(/Skriv kontrollkoden som står på kvittensen/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Kontrollera en till' }));
  expect(heading()).toBe('Kontrollera en kvittens');
});

it('asks for something to check', () => {
  open();
  check();
  expect(sent).toEqual([]);
  expect(document.activeElement?.textContent).toBe(
    'Välj kvittensens fil, skriv kontrollkoden eller gör båda.',
  );
});

it('says of an errand that is removed that the receipt holds, and what is no longer known', async () => {
  answer = { result: 'unchanged', ...known, signatures: [], removedAt: '2029-03-12T02:50:00Z' };
  open();
  choose('%PDF-1.7');
  check();
  await waitFor(() => expect(heading()).toBe('Kvittensen är äkta och oförändrad'));
  expect(screen.getByText(/^Ärendet gallrades 12 mars 2029\./)).toBeTruthy();
});
