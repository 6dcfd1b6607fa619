// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  bankIds,
  citizen,
  freja,
  lead,
  order,
  pass,
  press,
  problem,
  signInPages,
  telia,
} from '../../../test/sign-in-pages.tsx';
import { refreshSession } from '../../session/session.ts';

const world = signInPages();

describe('signing in with something else than one is signed in with', () => {
  const service = { key: 'bygglov', name: { sv: 'Bygglov' }, closed: null, eids: [...bankIds, freja] };
  beforeEach(async () => {
    world.answers['GET /api/session'] = () => citizen;
    world.answers['GET /api/e-services/bygglov'] = () => service;
    await refreshSession();
  });
  const stepUp = (why: string) => `/logga-in?till=/e-tjanster/bygglov/fyll-i&tjanst=bygglov&varfor=${why}`;

  it('is not in the way of someone who is signed in and asked for nothing more', () => {
    world.open('/logga-in?till=/min-sida');
    expect(screen.getByRole('heading', { name: 'Du är redan inloggad' })).toBeTruthy();
  });

  it('says that the service is closed, why and until when, before one signs in to it', async () => {
    const closed = { reason: { sv: 'Vi byter system.' }, until: '2026-11-24T07:00:00Z' };
    world.answers['GET /api/e-services/bygglov'] = () => ({ ...service, closed });
    world.open(stepUp('niva'));
    await pass(0);
    const told = screen.getByRole('region', { name: 'E-tjänsten är stängd just nu' });
    expect(told.textContent).toContain('Vi byter system.Den öppnar igen 24 november 2026 kl. 08:00.');
  });

  it('does not stand in the way when one comes back without having succeeded', async () => {
    world.open('/logga-in?fel=timed-out&till=/min-sida', [...bankIds, freja]);
    await pass(0);
    expect(lead().getByText('Tiden gick ut. Prova igen.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Mobilt BankID/ })).toBeTruthy();
  });

  it('says that the service does not take the one of the session, and offers those it takes', async () => {
    world.answers['GET /api/e-services/bygglov'] = () => ({ ...service, eids: [freja] });
    world.open(stepUp('eid'), [...bankIds, freja, telia]);
    await pass(50);
    expect(
      lead().getByText('E-tjänsten ”Bygglov” tar inte emot BankID på fil, som du är inloggad med nu.'),
    ).toBeTruthy();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Freja på en annan enhet'),
      expect.stringContaining('Freja på den här enheten'),
    ]);
    await press(/Freja på en annan enhet/);
    await press(/Avbryt/);
    expect(screen.queryByText('Du är redan inloggad')).toBeNull();
  });

  it('says that a surer one is needed, and does not offer the same again', async () => {
    world.open(stepUp('niva'), [...bankIds, freja]);
    await pass(50);
    expect(lead().getByText(/kräver en säkrare e-legitimation än BankID på fil/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /BankID i mobilen du läser på nu\.$/ })).toBeTruthy();
  });

  it.each([
    ['eid_not_accepted', 'eid'],
    ['loa_too_low', 'niva'],
  ])('is asked for when the service answers %s', async (code, why) => {
    world.answers['POST /api/drafts'] = () => problem(code);
    world.open('/begin/bygglov');
    await pass(50);
    await pass(50);
    expect(window.location.pathname + decodeURIComponent(window.location.search)).toBe(stepUp(why));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Logga in med en annan e-legitimation',
    );
  });

  it.each([
    ['an errand', '/mina-arenden/', 'GET /api/errands/'],
    ['a request for signatures', '/underskrift/', 'GET /api/signings/'],
    ['a draft', '/arende/', 'GET /api/drafts/'],
  ])('is asked for before %s of a service that demands more is shown', async (_what, page, asks) => {
    const refusal = { code: 'loa_too_low', status: 422, id: 'x', details: { eService: 'bygglov' } };
    world.answers[asks + order] = () => new Response(JSON.stringify(refusal), { status: 422 });
    world.open(page + order);
    await vi.waitFor(() => expect(window.location.pathname).toBe('/logga-in'), { timeout: 15_000 });
    expect(window.location.pathname + decodeURIComponent(window.location.search)).toBe(
      `/logga-in?till=${page}${order}&tjanst=bygglov&varfor=niva`,
    );
  });

  it('comes back to what one was doing', async () => {
    world.answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'complete',
      returnTo: '/e-tjanster/bygglov/fyll-i',
      name: 'Elsa Berg',
    });
    world.open(stepUp('niva'), [...bankIds, freja]);
    await pass(50);
    await press(/Mobilt BankID/);
    await pass(200);
    expect(window.location.pathname).toBe('/e-tjanster/bygglov/fyll-i');
  });
});
