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
/** In a conflict a colleague has changed the very same since it was shown, and nothing is saved. */
export type Saved = { outcome: 'saved' | 'conflict'; settings: ManagedSettings };
/** What the settings become, by what they are now. Null when a colleague has changed what it would change. */
export type Change<Key extends keyof Changeable> = (
  now: Pick<Changeable, Key>,
) => Pick<Changeable, Key> | null;

/** These settings as they are in what came from the API. */
export function pick<Key extends keyof Changeable>(
  { name, settings }: ManagedSettings,
  keys: readonly Key[],
): Pick<Changeable, Key> {
  const all: Changeable = { ...settings, name };
  return Object.fromEntries(keys.map((key) => [key, all[key]])) as Pick<Changeable, Key>;
}

/**
 * Saves some settings. Where a colleague has saved meanwhile, the change is made to what they are now; where the colleague
 * changed the very same, nothing is overwritten.
 */
export async function saveSettings<Key extends keyof Changeable>(
  cache: QueryClient,
  shown: { revision: number; values: Pick<Changeable, Key> },
  change: Change<Key>,
): Promise<Saved> {
  const put = async (revision: number, values: Pick<Changeable, Key>): Promise<Saved> => {
    const settings = await call(changeSettingsEndpoint, {
      body: { revision, changes: changesOf(values) },
    });
    cache.setQueryData(settingsQuery.queryKey, settings);
    void cache.invalidateQueries({ queryKey: presentationQuery.queryKey });
    return { outcome: 'saved', settings };
  };
  try {
    return await put(shown.revision, change(shown.values) ?? shown.values);
  } catch (error) {
    if (!isProblem(error, 'work_changed')) throw error;
    const settings = await call(getSettingsEndpoint, {});
    const values = change(pick(settings, Object.keys(shown.values) as Key[]));
    if (values !== null) return put(settings.revision, values);
    cache.setQueryData(settingsQuery.queryKey, settings);
    return { outcome: 'conflict', settings };
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
