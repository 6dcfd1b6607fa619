// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { bankIds, foreign, freja, signInPages } from '../../../test/sign-in-pages.tsx';

const world = signInPages();

it('tells how one gets and blocks each e-legitimation that is taken here, and of no other', () => {
  const wallet = { name: 'state-wallet', label: { sv: 'Plånboken' }, way: 'redirect', signs: false } as const;
  world.open('/om-e-legitimation', [...bankIds, freja, foreign, wallet]);
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual(
    expect.arrayContaining(['https://www.bankid.com/', 'https://frejaeid.com/', '/testa-e-legitimation']),
  );
  expect(links).not.toContain('https://www.telia.se/');
  expect(screen.getAllByText('BankID')).toHaveLength(2);
  expect(screen.getByText(/Ring din bank/)).toBeTruthy();
  expect(screen.getByText(/Vänd dig till den som ger ut Plånboken/)).toBeTruthy();
});
