// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { CreateMunicipality } from './create-municipality.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The form, open and filled in, before an API that answers so. */
function fillIn(status: number, reply: object) {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', (_address: string, { body }: RequestInit) => {
    asked.push(JSON.parse(String(body)));
    return Promise.resolve(Response.json(reply, { status }));
  });
  const onMade = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CreateMunicipality token="nyckel" onMade={onMade} />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Ny kommun' }));
  const write = (label: RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  write(/^Kommunens namn/, 'Exempels kommun');
  write(/^Kortnamn/, 'exempel');
  write(/^Adress/, 'e-tjanster.exempel.se');
  write(/^Kommunens e-post/, 'kommun@exempel.se');
  write(/^Administratörens namn/, ' Anna Admin ');
  write(/^Administratörens e-post/, 'anna@exempel.se');
  return {
    asked,
    onMade,
    write,
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
  };
}

test('what is to be made is shown once more before it is, and then where its staff sign in', async () => {
  const address = 'https://e-tjanster.exempel.se/handlaggning';
  const { asked, onMade, press } = fillIn(200, { address });
  press('Fortsätt');
  const dialog = screen.getByRole('dialog', { name: 'Skapa Exempels kommun?' });
  expect(within(dialog).getByText('e-tjanster.exempel.se')).toBeTruthy();
  expect(asked).toEqual([]);
  press('Skapa kommunen');
  expect(await screen.findByRole('link', { name: address })).toBeTruthy();
  expect(asked).toMatchObject([
    { token: 'nyckel', municipality: { slug: 'exempel', administrator: { name: 'Anna Admin' } } },
  ]);
  expect(onMade).toHaveBeenCalledOnce();
});

test('what the contract does not take is said at its field, and nothing is asked', () => {
  const { asked, write, press } = fillIn(200, {});
  write(/^Kortnamn/, 'Ett Två');
  write(/^Adress/, 'https://exempel.se');
  press('Fortsätt');
  expect(screen.queryByRole('dialog')).toBeNull();
  for (const label of [/^Kortnamn/, /^Adress/])
    expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
  expect(asked).toEqual([]);
});

test('what another municipality has is said at its field', async () => {
  const fields = [{ path: 'host', message: 'Adressen är en annan kommuns. Välj en annan.' }];
  const { press } = fillIn(400, {
    type: 'x',
    title: 'x',
    status: 400,
    code: 'validation_failed',
    id: '1',
    fields,
  });
  press('Fortsätt');
  press('Skapa kommunen');
  await screen.findAllByText('Adressen är en annan kommuns. Välj en annan.');
  expect(screen.getByLabelText(/^Adress/).getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByRole('dialog')).toBeNull();
});
