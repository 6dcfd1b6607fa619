import type { AuditFilter } from '@handslag/contracts/audit';

const words = { staff: 'vem', action: 'vad', object: 'sok', from: 'fran', to: 'till' } as const;
const keys = Object.keys(words) as (keyof typeof words)[];

/** The filter that an address stands for. What is not understood is left to the API to refuse. */
export function addressToFilter(search: string): AuditFilter {
  const given = new URLSearchParams(search);
  const entries = keys.flatMap((key) => {
    const value = given.get(words[key]);
    return value === null || value === '' ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as AuditFilter;
}

/** The address of a filter, so that what is looked at can be kept and shared. */
export function filterToAddress(filter: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(
    keys.flatMap((key) => (filter[key] ? [[words[key], filter[key]]] : [])),
  ).toString();
  return search === '' ? '?' : `?${search}`;
}
