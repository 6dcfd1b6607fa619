// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useOpenDraft } from './use-open-draft.ts';

const label = { sv: 'Fråga' };
const definitions: Record<number, unknown> = {
  1: {
    format: 1,
    steps: [
      {
        id: 'step',
        title: label,
        questions: [
          { id: 'name', type: 'text', label },
          { id: 'gone', type: 'text', label },
        ],
      },
    ],
  },
  2: { format: 1, steps: [{ id: 'step', title: label, questions: [{ id: 'name', type: 'text', label }] }] },
};
let published: number;
let saves: { version: number; changes: unknown[] }[];

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

beforeEach(() => {
  published = 1;
  saves = [];
  vi.stubGlobal('fetch', async (address: string, { method, body }: { method: string; body?: string }) => {
    if (address.includes('/versions/'))
      return json(200, { definition: definitions[Number(address.split('/').at(-1))] });
    if (method === 'GET') {
      return json(200, {
        id: 'd1',
        eService: { key: 'k', name: label, version: published },
        answers: { name: 'sparat' },
        revision: published,
        savedAt: '2026-11-22T13:00:00Z',
        position: null,
        deleteAfter: null,
        upgradeNotes: [],
        asked: null,
        attributes: {},
        today: '2026-11-22',
      });
    }
    const save = JSON.parse(body ?? '') as (typeof saves)[number];
    saves.push(save);
    if (save.version !== published) return json(409, { code: 'version_changed', status: 409, id: 'r1' });
    return json(200, {
      revision: 9,
      savedAt: '2026-11-22T14:00:00Z',
      issues: [],
      changedElsewhere: [],
      deleteAfter: null,
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

async function opened() {
  const hook = renderHook(() => useOpenDraft('d1'));
  const draft = () => (hook.result.current.state === 'open' ? hook.result.current.draft : null);
  await waitFor(() => expect(draft()).not.toBeNull());
  return { ...hook, draft };
}

it('takes what is unsaved along to a newer version of the form, but for what is no longer asked', async () => {
  const { draft, unmount } = await opened();
  published = 2;
  draft()?.form.change('name', 'nytt');
  draft()?.form.change('gone', 'borta');
  await waitFor(() => expect(draft()?.version).toBe(2), { timeout: 4_000 });
  expect(draft()?.form.answers()).toEqual({ name: 'nytt' });
  await waitFor(() => expect(draft()?.autosave.state().kind).toBe('saved'));
  expect(saves.at(-1)).toMatchObject({ version: 2, changes: [{ path: 'name', value: 'nytt' }] });
  unmount();
});

it('tells why a draft could not be opened, and can try again', async () => {
  const answer = fetch;
  vi.stubGlobal('fetch', async () => json(404, { code: 'draft_gone', status: 404, id: 'r1' }));
  const { result, unmount } = renderHook(() => useOpenDraft('d1'));
  await waitFor(() =>
    expect(result.current).toMatchObject({ state: 'failed', error: { code: 'draft_gone' } }),
  );
  vi.stubGlobal('fetch', answer);
  result.current.reopen();
  await waitFor(() => expect(result.current.state).toBe('open'));
  unmount();
});
