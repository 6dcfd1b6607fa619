// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshSession } from '../session/session.ts';
import { useGroupName } from './use-group-name.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Names({ keys }: { keys: readonly string[] }) {
  const groupName = useGroupName();
  return <p>{keys.map(groupName).join(', ')}</p>;
}

test('a group is called what the municipality calls it, otherwise its key in plain words', async () => {
  const session = {
    kind: 'staff',
    id: 'a',
    name: 'Hanna',
    roles: [],
    permissions: [],
    groups: [],
    groupNames: { 'bygg-och-miljo': 'Bygg och miljö' },
    simulated: true,
    endsInSeconds: 900,
    warnsBeforeSeconds: 60,
  };
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(session)));
  await refreshSession();
  render(<Names keys={['bygg-och-miljo', 'gata-och-park', 'Kansli 2', 'kontaktcenter']} />);
  expect(screen.getByText('Bygg och miljö, Gata och park, Kansli 2, Kontaktcenter')).toBeTruthy();
});
