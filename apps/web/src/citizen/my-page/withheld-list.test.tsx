// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { citizen, pass, signInPages } from '../../../test/sign-in-pages.tsx';
import { refreshSession } from '../../session/session.ts';

const world = signInPages();
const bygglov = { key: 'bygglov', name: { sv: 'Bygglov' } };
const stod = { key: 'stod', name: { sv: 'Ekonomiskt stöd' } };

describe('what takes a surer sign-in to see, on Min sida', () => {
  beforeEach(async () => {
    world.answers['GET /api/session'] = () => citizen;
    world.answers['GET /api/drafts'] = () => ({ drafts: [], withheld: [bygglov] });
    world.answers['GET /api/signings'] = () => ({ signings: [], withheld: [] });
    world.answers['GET /api/errands?state=ongoing'] = () => ({
      errands: [],
      withheld: [bygglov, stod],
      next: null,
    });
    world.answers['GET /api/errands?state=closed'] = () => ({ errands: [], withheld: [], next: null });
    await refreshSession();
  });

  it('stands there once for each service, with a way to it, and nothing is said to be missing', async () => {
    world.open('/min-sida');
    await pass(50);
    const section = screen.getByRole('heading', { name: 'Kräver säkrare inloggning' }).closest('section');
    const links = within(section as HTMLElement).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Logga in säkrare: Bygglov', '/logga-in?till=%2Fmin-sida&tjanst=bygglov&varfor=niva'],
      ['Logga in säkrare: Ekonomiskt stöd', '/logga-in?till=%2Fmin-sida&tjanst=stod&varfor=niva'],
    ]);
    expect(screen.queryByText('Du har inget påbörjat ärende.')).toBeNull();
    expect(screen.queryByText('Du har inga pågående ärenden.')).toBeNull();
    expect(screen.getByText('Du har inga avslutade ärenden.')).toBeTruthy();
  });

  it('is not there where everything may be seen', async () => {
    world.answers['GET /api/drafts'] = () => ({ drafts: [], withheld: [] });
    world.answers['GET /api/errands?state=ongoing'] = () => ({ errands: [], withheld: [], next: null });
    world.open('/min-sida');
    await pass(50);
    expect(screen.queryByRole('heading', { name: 'Kräver säkrare inloggning' })).toBeNull();
    expect(screen.getByText('Du har inget påbörjat ärende.')).toBeTruthy();
  });
});
