// @vitest-environment happy-dom
import type { BuiltEService } from '@handslag/contracts/builder';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openBuilder, publisher, serve, type Asked } from '../../../../test/open-builder.tsx';
import { refreshSession } from '../../../session/session.ts';
import { ServiceMenu } from './service-menu.tsx';

const service = (state: BuiltEService['state']) =>
  ({ key: 'skolskjuts', name: { sv: 'Skolskjuts' }, state }) as BuiltEService;
let asked: Asked[];
const begin = async (permissions: string[]) => {
  asked = serve({ 'GET /api/session$': { ...publisher, permissions }, GET: { eServices: [] } });
  await refreshSession();
};
beforeEach(() => begin(publisher.permissions));
afterEach(() => vi.unstubAllGlobals());
const buttons = () => screen.queryAllByRole('button', { hidden: true }).map(({ textContent }) => textContent);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const sent = () =>
  asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path.split('/').at(-1), body]);

it.each<[BuiltEService['state'], string, [string, object], RegExp]>([
  ['published', 'Stäng', ['closing', { closed: true }], /^Skolskjuts är stängd/],
  ['closed', 'Öppna igen', ['closing', { closed: false }], /^Skolskjuts är öppen igen/],
  ['published', 'Arkivera', ['archiving', { archived: true }], /^Skolskjuts är arkiverad/],
  ['archived', 'Ta tillbaka', ['archiving', { archived: false }], /^Skolskjuts är tillbaka/],
])('a service that is %s: %s', async (state, name, request, said) => {
  openBuilder(<ServiceMenu service={service(state)} />);
  press(name);
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toMatch(said), { timeout: 15_000 });
  expect(sent()).toEqual([request]);
  expect(document.activeElement?.tagName).toBe('SUMMARY');
});

it('offers nothing that the one who is signed in may not do, nor what the state rules out', async () => {
  openBuilder(<ServiceMenu service={service('draft')} />);
  expect(buttons()).toEqual(['Arkivera']);
  await begin(['e-service:edit']);
  openBuilder(<ServiceMenu service={service('published')} />);
  expect(buttons()).toEqual([]);
});
