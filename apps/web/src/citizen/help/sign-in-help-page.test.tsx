// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { bankIds, citizen, foreign, freja, pass, signInPages, telia } from '../../../test/sign-in-pages.tsx';
import { refreshSession } from '../../session/session.ts';

const world = signInPages();
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const everyEid = [...bankIds, freja, telia, foreign];
const words = () => document.body.textContent ?? '';

async function follow(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('link', { name }));
  await pass(0);
}

describe('help with signing in', () => {
  it('goes from what happened, by the e-legitimation, to what to do, with an address and the focus each time', async () => {
    world.open('/hjalp-med-inloggning', everyEid);
    expect(title()).toBe('Hjälp med inloggning');
    await follow('Den har gått ut');
    expect(window.location.pathname).toBe('/hjalp-med-inloggning/gatt-ut');
    expect(title()).toBe('Vilken e-legitimation gäller det?');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await follow('Freja');
    expect(window.location.pathname).toBe('/hjalp-med-inloggning/gatt-ut/freja');
    expect(title()).toBe('Din e-legitimation har gått ut');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(words()).toContain('Kontakta Frejas kundtjänst');
    expect(screen.getByRole('link', { name: 'frejaeid.com' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Testa din e-legitimation' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '0980-1' })).toBeTruthy();
    await follow(/^Ändra/);
    expect(title()).toBe('Vilken e-legitimation gäller det?');
  });

  it('tells how each that is taken is blocked, to whoever does not know which they have', () => {
    world.open('/hjalp-med-inloggning/borttappad/vet-inte', [...bankIds, freja]);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'BankID',
      'Freja',
      'Vilken du än har',
      'Hjälpte det inte?',
    ]);
    expect(words()).toContain('Ring din bank');
    expect(words()).toContain('Mina sidor hos Freja');
    expect(screen.getAllByText(/114 14/)).toHaveLength(1);
    expect(screen.queryByRole('link', { name: 'Logga in' })).toBeNull();
  });

  it('asks only about those it can happen with, and nobody where there is one', () => {
    world.open('/hjalp-med-inloggning/koden-gar-inte-att-lasa-av', [...everyEid]);
    const asked = within(screen.getAllByRole('list')[0] as HTMLElement).getAllByRole('link');
    expect(asked.map(({ textContent }) => textContent)).toEqual([
      'BankID',
      'Freja',
      'Jag vet inteVisa råd för alla',
    ]);
    cleanup();
    world.open('/hjalp-med-inloggning/koden-gar-inte-att-lasa-av', [freja, telia, foreign]);
    expect(title()).toBe('Läs av koden med Freja-appen');
    expect(words()).not.toContain('varje sekund');
    cleanup();
    world.open('/hjalp-med-inloggning', [telia]);
    expect(screen.queryByText('Koden på skärmen går inte att läsa av')).toBeNull();
    expect(screen.queryByText('Min e-legitimation är från ett annat land')).toBeNull();
  });

  it('says nothing of an e-legitimation that is not taken', async () => {
    const problems = () =>
      screen
        .getAllByRole('link')
        .map((link) => link.getAttribute('href') ?? '')
        .filter((address) => address.startsWith('/hjalp-med-inloggning/'));
    world.open('/hjalp-med-inloggning', [freja]);
    const addresses = problems();
    expect(addresses).toHaveLength(12);
    for (const address of addresses) {
      cleanup();
      world.open(address, [freja]);
      expect(words()).not.toMatch(/BankID|Telia|Foreign|kortläsare/);
    }
    cleanup();
    world.open('/hjalp-med-inloggning/gatt-ut/telia', [...bankIds, freja]);
    expect(title()).toBe('Vilken e-legitimation gäller det?');
    expect(words()).not.toContain('Telia');
  });

  it('tells what to use instead of Net iD, by what is taken', () => {
    world.open('/hjalp-med-inloggning/net-id', everyEid);
    expect(words()).toContain('Logga in med BankID, Freja, Telia eller Foreign eID i stället');
    expect(words()).not.toContain('kortläsare');
    cleanup();
    const card = {
      name: 'bankid-card',
      label: { sv: 'BankID på kort' },
      way: 'bankid',
      signs: true,
    } as const;
    world.open('/hjalp-med-inloggning/net-id', [card]);
    expect(words()).toContain('Logga in med BankID i stället');
    expect(words()).toContain('kortläsare');
    expect(words()).not.toContain('på en annan enhet');
  });

  it('names the browsers and says whether the one in use is among them', () => {
    world.open('/hjalp-med-inloggning/webblasaren');
    expect(words()).toContain('Chrome, Firefox eller Edge');
    expect(words()).toContain('inte en av dem vi har provat');
  });

  it('signs out whoever is there by mistake', async () => {
    world.answers['GET /api/session'] = () => citizen;
    await refreshSession();
    world.open('/hjalp-med-inloggning/fel-person');
    expect(words()).toContain('Just nu är Elsa Berg inloggad');
    expect(screen.getByRole('button', { name: 'Logga ut' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Logga in' })).toBeNull();
  });

  it('speaks English too to those from abroad, and knows no other addresses', () => {
    world.open('/hjalp-med-inloggning/annat-land', everyEid);
    expect(document.querySelector('p[lang="en"]')?.textContent).toContain('Choose Foreign eID');
    cleanup();
    world.open('/hjalp-med-inloggning/annat-land', bankIds);
    expect(title()).toBe('Sidan finns inte');
  });
});
