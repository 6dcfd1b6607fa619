// @vitest-environment happy-dom
import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bankIds, foreign, freja, telia } from '../../../test/sign-in-pages.tsx';
import { queryClient } from '../../api/query-client.ts';
import { MunicipalityProvider } from '../../municipality/presentation.tsx';
import { GuardedRouter } from '../../ui/guarded-router.tsx';
import { QuestionsPage } from './questions-page.tsx';

type Settings = Partial<MunicipalityPresentation>;
const keeping: Settings = {
  name: 'Granby kommun',
  acceptedEids: [...bankIds, freja, telia],
  draftPolicy: { kind: 'days', days: 45 },
  idleMinutes: 25,
  warnMinutes: 3,
  contact: {
    organisation: 'Granby kommun',
    email: 'hej@granby.example',
    phone: '0980-1',
    visitingAddress: 'Torget',
  },
};
const notKeeping: Settings = { ...keeping, draftPolicy: { kind: 'session' } };

function open(settings: Settings, hash = ''): void {
  cleanup();
  window.history.pushState(null, '', `/fragor-och-svar${hash}`);
  render(
    <QueryClientProvider client={queryClient}>
      <MunicipalityProvider value={settings as MunicipalityPresentation}>
        <GuardedRouter>
          <QuestionsPage />
        </GuardedRouter>
      </MunicipalityProvider>
    </QueryClientProvider>,
  );
}

let services: unknown[] = [];

const question = (id: string) => document.getElementById(id)?.closest('details') as HTMLDetailsElement;
const answer = (id: string) => question(id).querySelector('.question-answer')?.textContent ?? '';
const opened = () =>
  [...document.querySelectorAll('details')]
    .filter((one) => one.open)
    .map((one) => one.querySelector('summary')?.id);
const page = () => document.body.textContent ?? '';

beforeEach(() => {
  services = [];
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ eServices: services })));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

describe('questions and answers', () => {
  it('say that drafts are kept, and how long, where they are', () => {
    open(keeping);
    expect(answer('spara')).toMatch(/^Ja.* i 45 dagar efter din senaste ändring/);
    expect(answer('paus')).toContain('finns det du har fyllt i kvar på Min sida');
    expect(answer('delad-dator')).toContain('finns kvar på Min sida');
    expect(page()).not.toMatch(/på en gång|börja om/);
    open({ ...keeping, draftPolicy: { kind: 'days', days: 1 } });
    expect(answer('spara')).toContain('i 1 dag efter');
  });

  it('say that drafts are not kept, and to have the attachments ready, where they are not', () => {
    open(notKeeping);
    expect(answer('spara')).toMatch(/^Nej.*tas bort när du loggar ut.*vilka bilagor/);
    expect(answer('paus')).toContain('får börja om');
    expect(answer('delad-dator')).toContain('tas bort när du loggar ut');
    expect(page()).not.toMatch(/fortsätter från Min sida|kvar på Min sida|sparas av sig självt/);
  });

  it('say how long one may rest and when the warning comes', () => {
    open(keeping);
    expect(answer('paus')).toContain('skriver något på 25 minuter');
    expect(answer('paus')).toContain('varning 3 minuter innan');
    open({ ...keeping, idleMinutes: 2, warnMinutes: 1 });
    expect(answer('paus')).toContain('skriver något på 2 minuter');
    expect(answer('paus')).toContain('varning 1 minut innan');
    open({ ...keeping, idleMinutes: 5, warnMinutes: 5 });
    expect(answer('paus')).toContain('Du får en varning innan och');
  });

  it('name the e-legitimations that are taken, and no other', () => {
    open(keeping);
    expect(answer('vilka')).toMatch(/Mobilt BankIDBankID på filFrejaTelia$/);
    expect(answer('sparra')).toMatch(/Ring din bank.*Mina sidor hos Freja.*Kontakta Telia/);
    expect(answer('net-id')).toContain('BankID, Freja eller Telia i stället');
    open({ ...keeping, acceptedEids: [freja] });
    expect(page()).not.toMatch(/BankID|Telia|Foreign/);
    expect(answer('hjalp-e-legitimation')).toContain('Den som gav ut den: Frejas kundtjänst.');
    open({ ...keeping, acceptedEids: [foreign] });
    expect(page()).not.toMatch(/BankID|Telia|Freja/);
    expect(answer('skaffa')).toContain('från ett annat land i EU');
    open({ ...keeping, acceptedEids: [] });
    expect(answer('vilka')).toContain('går det inte att logga in');
    expect(page()).not.toMatch(/BankID|Telia|Freja|Foreign/);
    expect(screen.queryByRole('link', { name: 'Testa din e-legitimation' })).toBeNull();
  });

  it('name the municipality and whom to ask there', () => {
    open(keeping);
    expect(answer('personuppgifter')).toContain('Granby kommun sparar');
    expect(answer('fraga')).toContain('hej@granby.example eller 0980-1');
  });

  it('lead to the e-service for help where one is open to everyone', async () => {
    const service = {
      key: 'support',
      name: { sv: 'Få hjälp' },
      summary: { sv: 'Hjälp' },
      category: 'Övrigt',
      searchWords: [],
      login: 'none',
      minutesToComplete: 5,
      closed: false,
    };
    const link = () => question('fraga').querySelector('a[href="/e-tjanster/support"]');
    services = [{ ...service, login: 'required' }];
    open(keeping);
    await act(() => vi.waitFor(() => expect(queryClient.isFetching()).toBe(0), { timeout: 15_000 }));
    expect(link()).toBeNull();
    queryClient.clear();
    services = [service];
    open(keeping);
    await act(() => vi.waitFor(() => expect(link()?.textContent).toBe('Få hjälp'), { timeout: 15_000 }));
  });

  it('are shut until one opens them, one by one or all', async () => {
    open(keeping);
    expect(opened()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Visa alla svar' }));
    expect(opened()).toHaveLength(document.querySelectorAll('details').length);
    fireEvent.click(screen.getByRole('button', { name: 'Dölj alla svar' }));
    expect(opened()).toEqual([]);
    question('spara').open = true;
    fireEvent(question('spara'), new Event('toggle'));
    expect(opened()).toEqual(['spara']);
  });

  it('open at the one that the address names', () => {
    open(keeping, '#net-id');
    expect(opened()).toEqual(['net-id']);
    expect(document.activeElement).toBe(question('net-id').querySelector('summary'));
    act(() => {
      window.history.pushState(null, '', '#paus');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    expect(opened()).toEqual(['paus', 'net-id']);
  });

  it('are all there on paper, and as before afterwards', () => {
    open(keeping, '#paus');
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(opened()).toHaveLength(document.querySelectorAll('details').length);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(opened()).toEqual(['paus']);
  });

  it('have an address each', () => {
    open(keeping);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
