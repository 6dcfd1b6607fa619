// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  bankIds,
  foreign,
  freja,
  lead,
  pass,
  press,
  problem,
  signInPages,
  telia,
  waitingOrder,
} from '../../../test/sign-in-pages.tsx';

const world = signInPages();

describe('signing in with what the municipality offers', () => {
  const offered = [freja, ...bankIds, foreign, telia];

  it('shows them in its order, BankID once, and says so in English to those from abroad', () => {
    world.open('/logga-in', offered);
    const names = [...document.querySelectorAll('.eid-row-name')].map(({ textContent }) => textContent);
    expect(names).toEqual([
      'Freja på en annan enhet',
      'Freja på den här enheten',
      'Mobilt BankID på en annan enhet',
      'BankID på den här enheten',
      'Foreign eID',
      'Telia',
    ]);
    const english = [...document.querySelectorAll('[lang=en]')].map(({ textContent }) => textContent);
    expect(english).toEqual(['Foreign eID', expect.stringMatching(/^Use an eID from another/)]);
  });

  it('waits for an app by its own name', async () => {
    world.answers['POST /api/sign-in'] = (body) => {
      expect(body).toMatchObject({ eid: 'freja', flow: 'other-device' });
      return waitingOrder;
    };
    world.open('/logga-in', offered);
    await press(/Freja på en annan enhet/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Logga in med Freja');
    expect(screen.getByText('Öppna Freja-appen på din telefon och läs av koden.')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Kod att läsa av med Freja-appen' })).toBeTruthy();
    expect(screen.queryByText(/Koden byts varje sekund/)).toBeNull();
  });

  it('leaves at once for a provider that has a page of its own', async () => {
    world.answers['POST /api/sign-in'] = (body) => {
      expect(body).toEqual({ eid: 'telia', returnTo: '/e-tjanster/bygglov/fyll-i' });
      return { kind: 'redirect', url: 'https://telia.example/login' };
    };
    world.open(undefined, offered);
    await press(/^Telia/);
    await pass(50);
    expect(world.left).toEqual(['https://telia.example/login']);
    expect(screen.getByText('Du skickas vidare till Telia …')).toBeTruthy();
  });

  it('stays where it is when one cancels before the provider answers', async () => {
    let answer = (_order: unknown): void => undefined;
    world.answers['POST /api/sign-in'] = () => new Promise((resolve) => (answer = resolve));
    world.open(undefined, offered);
    await press(/^Telia/);
    await press(/Avbryt/);
    answer({ kind: 'redirect', url: 'https://telia.example/login' });
    await pass(100);
    expect(world.left).toEqual([]);
  });

  it('says why one that came back is not signed in, with focus on the heading, and offers them all', async () => {
    world.open('/logga-in?fel=cancelled-in-app&till=/min-sida', offered);
    await pass(0);
    expect(lead().getByText('Du avbröt inloggningen.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(screen.getAllByRole('button')).toHaveLength(6);
    expect(window.location.search).toBe('?till=%2Fmin-sida');
  });

  it('lets one who gave up at a provider go there again', async () => {
    world.answers['POST /api/sign-in'] = () => ({ kind: 'redirect', url: 'https://telia.example/login' });
    world.open('/logga-in?fel=cancelled-in-app&till=/min-sida&eid=telia', offered);
    await pass(0);
    expect(window.location.search).toBe('?till=%2Fmin-sida');
    await press(/Försök igen/);
    await pass(50);
    expect(world.left).toEqual(['https://telia.example/login']);
  });

  it('has words for a failure that it does not know', async () => {
    world.open('/logga-in?fel=%3Cb%3E', offered);
    await pass(0);
    expect(lead().getByText('Något gick fel. Prova igen.')).toBeTruthy();
  });

  it('says that one does not answer, and goes on offering the others', async () => {
    world.answers['POST /api/sign-in'] = () =>
      problem('sign_in_unavailable', { message: 'technical-problem' });
    world.open('/logga-in', offered);
    await press(/Freja på en annan enhet/);
    await pass(50);
    expect(lead().getByText('Freja har ett tekniskt problem. Prova igen om en stund.')).toBeTruthy();
    world.answers['POST /api/sign-in'] = () => waitingOrder;
    await press(/Mobilt BankID/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Logga in med mobilt BankID');
  });

  it('says when to try again after too many attempts', async () => {
    world.answers['POST /api/sign-in'] = () => problem('too_many_requests', undefined, 40);
    world.open('/logga-in', offered);
    await press(/Mobilt BankID/);
    await pass(50);
    expect(lead().getByText(/många försök.*om 40 sekunder/)).toBeTruthy();
  });

  it('says whom to ask where nothing is offered', () => {
    world.open('/logga-in', []);
    expect(screen.getByRole('heading', { name: 'Det går inte att legitimera sig här just nu' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'kommun@example.se' })).toBeTruthy();
  });
});
