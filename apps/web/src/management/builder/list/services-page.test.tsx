// @vitest-environment happy-dom
import type { BuiltEService } from '@handslag/contracts/builder';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openBuilder, publisher, serve, type Asked } from '../../../../test/open-builder.tsx';
import { refreshSession } from '../../../session/session.ts';
import { ServicesPage } from './services-page.tsx';

const service = (key: string, name: string): BuiltEService => ({
  key,
  name: { sv: name },
  category: 'Övrigt',
  owner: null,
  handlerGroup: 'kansli',
  state: 'published',
  publishedVersion: 1,
  publishedAt: '2026-11-23T08:00:00Z',
  changed: false,
  publishAt: null,
  editedAt: '2026-11-23T08:00:00Z',
  editedBy: null,
  errandsThisMonth: 0,
  begun: 0,
  submitted: 0,
});
const listed: { eServices: BuiltEService[] } = { eServices: [] };
let asked: Asked[];

beforeEach(async () => {
  listed.eServices = [service('lotteri', 'Lotteri'), service('skolskjuts', 'Skolskjuts')];
  asked = serve({ 'GET /api/session$': publisher, 'GET /api/management/e-services$': listed });
  await refreshSession();
});
afterEach(() => vi.unstubAllGlobals());

it('says what was put away, and takes it back with the focus kept', async () => {
  openBuilder(<ServicesPage />);
  await screen.findByText('2 e-tjänster');
  const [archive] = screen.getAllByRole('button', { name: 'Arkivera', hidden: true });
  listed.eServices = listed.eServices.map((one) =>
    one.key === 'lotteri' ? { ...one, state: 'archived' as const } : one,
  );
  await act(async () => void fireEvent.click(archive!));
  await screen.findByText('1 e-tjänst');
  const undo = screen.getByRole('button', { name: 'Ångra' });
  await vi.waitFor(() => expect(document.activeElement?.contains(undo)).toBe(true), { timeout: 15_000 });
  expect(document.activeElement?.textContent).toMatch(/^Lotteri är arkiverad/);
  fireEvent.click(undo);
  await vi.waitFor(
    () =>
      expect(asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body])).toEqual([
        ['/api/management/e-services/lotteri/archiving', { archived: true }],
        ['/api/management/e-services/lotteri/archiving', { archived: false }],
      ]),
    { timeout: 15_000 },
  );
});

it('is searched by who answers for a service, as its hint says beside the field', async () => {
  listed.eServices = [
    { ...service('lotteri', 'Lotteri'), owner: 'Kim' },
    service('skolskjuts', 'Skolskjuts'),
  ];
  asked = serve({ 'GET /api/management/e-services$': listed });
  openBuilder(<ServicesPage />);
  await screen.findByText('2 e-tjänster');
  const field = screen.getByRole('searchbox', { name: 'Sök e-tjänst' });
  expect(field.getAttribute('placeholder')).toBeNull();
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
    /ansvarig/,
  );
  fireEvent.change(field, { target: { value: 'kim' } });
  expect(screen.getAllByRole('row')).toHaveLength(2);
});
