import {
  changeSettingsEndpoint,
  getSettingsEndpoint,
  type ManagedSettings,
  type SettingsChange,
} from '@handslag/contracts/settings';
import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { presentationQuery } from '../../municipality/presentation.tsx';

/** Fetched when a person opens the settings, and never again by itself: what is being changed must stay. */
export const settingsQuery = queryOptions({
  queryKey: ['management', 'settings'],
  queryFn: ({ signal }) => call(getSettingsEndpoint, {}, { signal }),
  staleTime: Infinity,
  gcTime: 0,
});

/** All that can be changed, by name. */
export type Changeable = MunicipalitySettings & { name: string };
export type Saved<Key extends keyof Changeable> =
  | { outcome: 'saved'; settings: ManagedSettings }
  /** A colleague has changed the very same since they were shown. */
  | { outcome: 'conflict'; settings: ManagedSettings; theirs: Pick<Changeable, Key> };

/** These settings as they are in what came from the API. */
export function pick<Key extends keyof Changeable>(
  { name, settings }: ManagedSettings,
  keys: readonly Key[],
): Pick<Changeable, Key> {
  const all: Changeable = { ...settings, name };
  return Object.fromEntries(keys.map((key) => [key, all[key]])) as Pick<Changeable, Key>;
}

/**
 * Saves some settings. Where a colleague has saved meanwhile, but others than these, it is done all the same; where it was
 * the same ones, nothing is overwritten.
 */
export async function saveSettings<Key extends keyof Changeable>(
  cache: QueryClient,
  shown: { revision: number; values: Pick<Changeable, Key> },
  values: Pick<Changeable, Key>,
): Promise<Saved<Key>> {
  const keys = Object.keys(values) as Key[];
  const change = async (revision: number): Promise<Saved<Key>> => {
    const settings = await call(changeSettingsEndpoint, {
      body: { revision, changes: changesOf(values) },
    });
    cache.setQueryData(settingsQuery.queryKey, settings);
    void cache.invalidateQueries({ queryKey: presentationQuery.queryKey });
    return { outcome: 'saved', settings };
  };
  try {
    return await change(shown.revision);
  } catch (error) {
    if (!isProblem(error, 'work_changed')) throw error;
    const settings = await call(getSettingsEndpoint, {});
    const theirs = pick(settings, keys);
    if (isSame(theirs, shown.values)) return change(settings.revision);
    cache.setQueryData(settingsQuery.queryKey, settings);
    return { outcome: 'conflict', settings, theirs };
  }
}

/** As the API takes them: what has been taken away is null. */
function changesOf(values: Partial<Changeable>): SettingsChange {
  const { supportService, accessibility } = values;
  return {
    ...(values as SettingsChange),
    ...('supportService' in values && { supportService: supportService ?? null }),
    ...('accessibility' in values && { accessibility: accessibility ?? null }),
  };
}

/** Whether two values say the same; the order of keys and what is not there do not count. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inside]) => [key, sorted(inside)]),
  );
}
