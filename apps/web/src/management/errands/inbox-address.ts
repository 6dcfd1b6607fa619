import { StatusContentType } from '@handslag/contracts/e-services';
import type { InboxFilters, InboxView } from '@handslag/contracts/inbox';

type Name = keyof InboxFilters;

/** The names that stand in the address, in Swedish like every other address. */
const names: Record<Name, string> = {
  view: 'visa',
  eService: 'e-tjanst',
  status: 'status',
  assignee: 'handlaggare',
  group: 'grupp',
  from: 'fran',
  to: 'till',
  deadline: 'atgarda',
  search: 'sok',
  order: 'ordning',
};
/** Values that have a Swedish name too; others stand as they are. */
const values: Partial<Record<Name, Readonly<Record<string, string>>>> = {
  view: {
    action: 'atgard',
    waiting: 'vantar',
    unread: 'olasta',
    mine: 'mina',
    groups: 'grupper',
    unassigned: 'otilldelade',
    all: 'alla',
  } satisfies Record<InboxView, string>,
  assignee: { me: 'jag', nobody: 'ingen' },
  deadline: { passed: 'forsenade', near: 'snart', none: 'utan' },
  order: { newest: 'nyast', oldest: 'aldst', deadline: 'bradskande' },
};
const keys = Object.keys(names) as Name[];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const date = /^\d{4}-\d\d-\d\d$/;

/** What to ask the API for, read from the address; anything in it that does not fit is left out. */
export function addressToFilters(search: string): InboxFilters {
  const given = new URLSearchParams(search);
  const read = keys.flatMap((key) => {
    const value = valueOf(key, (given.get(names[key]) ?? '').trim());
    return value === undefined ? [] : [[key, value] as const];
  });
  return { view: 'action', ...(Object.fromEntries(read) as Partial<InboxFilters>) };
}

function valueOf(key: Name, written: string): string | undefined {
  const named = Object.entries(values[key] ?? {}).find(([, name]) => name === written)?.[0];
  if (named !== undefined || written === '') return named;
  switch (key) {
    case 'status':
      return StatusContentType.options.find((one) => one === written);
    case 'assignee':
      return uuid.test(written) ? written : undefined;
    case 'from':
    case 'to':
      return date.test(written) && !Number.isNaN(Date.parse(written)) ? written : undefined;
    case 'eService':
      return written.slice(0, 60);
    case 'group':
    case 'search':
      return written.slice(0, 100);
    default:
      return undefined;
  }
}

/** The address of a list. Its view always stands there: without one, it is where the account comes in. */
export function filtersToAddress(filters: InboxFilters): string {
  const parts = new URLSearchParams();
  for (const key of keys) {
    const value = filters[key];
    if (value !== undefined && value !== '') parts.set(names[key], values[key]?.[value] ?? value);
  }
  return `/handlaggning/arenden?${parts.toString()}`;
}

/** The filters of a list, without what view it is and how it is sorted. */
export const filterNames = [
  'search',
  'eService',
  'status',
  'assignee',
  'group',
  'from',
  'to',
  'deadline',
] as const satisfies readonly Name[];
export type FilterName = (typeof filterNames)[number];

/** True when the list shows less than its whole view. */
export function isFiltered(filters: InboxFilters): boolean {
  return filterNames.some((name) => filters[name] !== undefined);
}
