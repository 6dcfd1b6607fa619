// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { leaveToSignIn, startSession } from './session.ts';

const signedIn = { kind: 'citizen', name: 'Elsa', eid: 'telia', endsInSeconds: 900, warnsBeforeSeconds: 120 };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('tells the other tabs when a tab is back from a provider with someone else signed in', async () => {
  const heard: unknown[] = [];
  const otherTab = new BroadcastChannel('handslag-session');
  otherTab.addEventListener('message', ({ data }: MessageEvent) => heard.push(data));
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(signedIn))));
  const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined);

  leaveToSignIn('https://telia.example/login');
  expect(assign).toHaveBeenCalledWith('https://telia.example/login');
  startSession();
  await vi.waitFor(() => expect(heard).toContainEqual({ kind: 'signed-in' }), { timeout: 15_000 });
  otherTab.close();
});
