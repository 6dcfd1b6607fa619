// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBuilder, openedWork, publisher, serve, type Asked } from '../../../../test/open-builder.tsx';
import { refreshSession } from '../../../session/session.ts';
import { VersionsTab } from './versions-tab.tsx';

const changed = { ...openedWork, changed: true };
const planned = { ...changed, publishAt: '2126-01-02T08:00:00Z' };
const preview = {
  revision: 1,
  problems: [],
  changes: ['Frågan ”Skola” heter nu ”Vilken skola?”.'],
  drafts: { total: 0, replayed: 0, unaffected: 0, askedAgain: 0, losing: 0 },
};
let asked: Asked[];

beforeEach(async () => {
  localStorage.clear();
  asked = serve({
    'GET /api/session$': publisher,
    'GET .*/publishing$': preview,
    'GET .*/versions$': { versions: [] },
    'POST .*/publishing$': planned,
    'DELETE .*/publishing$': changed,
  });
  await refreshSession();
});
afterEach(() => vi.unstubAllGlobals());
const sent = (method: string) => asked.filter((one) => one.method === method);

describe('planned publishing', () => {
  it('is only of a time to come, and is sent as that moment', async () => {
    const { told } = openBuilder(<VersionsTab />, { work: changed });
    fireEvent.click(await screen.findByLabelText('Vid en tidpunkt'));
    const day = screen.getByLabelText('Datum och tid');
    fireEvent.change(day, { target: { value: '2020-01-02T08:00' } });
    fireEvent.click(screen.getByRole('button', { name: 'Planera publiceringen' }));
    expect(screen.getByText('Välj ett datum och en tid som inte har varit.')).toBeTruthy();
    expect(document.activeElement).toBe(day);
    expect(sent('POST')).toEqual([]);
    fireEvent.change(day, { target: { value: '2126-01-02T08:00' } });
    fireEvent.click(screen.getByRole('button', { name: 'Planera publiceringen' }));
    await vi.waitFor(() => expect(told).toEqual([planned]), { timeout: 15_000 });
    const at = '2126-01-02T07:00:00.000Z';
    expect(sent('POST')).toMatchObject([{ body: { revision: 1, note: '', at } }]);
  });

  it('is told, and can be taken back', async () => {
    const { told } = openBuilder(<VersionsTab />, { work: planned });
    expect(await screen.findByRole('heading', { name: /^Publiceras .*2126/ })).toBeTruthy();
    await screen.findByText(preview.changes[0] ?? '');
    fireEvent.click(screen.getByRole('button', { name: 'Avbryt planeringen' }));
    await vi.waitFor(() => expect(told).toEqual([changed]), { timeout: 15_000 });
    expect(sent('DELETE')).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe('Publicera');
  });
});
