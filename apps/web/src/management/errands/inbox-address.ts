import type { StatusContentType } from '@handslag/contracts/e-services';
import { StatusContentType as contentTypes } from '@handslag/contracts/e-services';

export const inboxViews = ['new', 'mine', 'all'] as const;
export type InboxView = (typeof inboxViews)[number];

type InboxQuery = {
  view: InboxView;
  order: 'newest' | 'oldest';
  eService?: string;
  status?: StatusContentType;
  search?: string;
};

/** The names that stand in the address, in Swedish like every other address. */
const names = {
  view: 'visa',
  eService: 'e-tjanst',
  status: 'status',
  search: 'sok',
  order: 'ordning',
} as const;
const viewNames: Record<InboxView, string> = { new: 'nya', mine: 'mina', all: 'alla' };

/** What to ask the API for, read from the address; anything unknown in it is left out. */
export function addressToQuery(search: string): InboxQuery {
  const given = new URLSearchParams(search);
  const view = inboxViews.find((one) => viewNames[one] === given.get(names.view)) ?? 'new';
  const status = contentTypes.options.find((one) => one === given.get(names.status));
  const eService = given.get(names.eService) ?? '';
  const words = (given.get(names.search) ?? '').trim().slice(0, 100);
  return {
    view,
    order: given.get(names.order) === 'aldst' ? 'oldest' : 'newest',
    ...(eService === '' ? {} : { eService }),
    ...(status === undefined ? {} : { status }),
    ...(words === '' ? {} : { search: words }),
  };
}

/** The address of an inbox, with only what differs from the first one a handler sees. */
export function queryToAddress(query: InboxQuery): string {
  const parts = new URLSearchParams();
  if (query.view !== 'new') parts.set(names.view, viewNames[query.view]);
  if (query.eService !== undefined) parts.set(names.eService, query.eService);
  if (query.status !== undefined) parts.set(names.status, query.status);
  if (query.search !== undefined && query.search !== '') parts.set(names.search, query.search);
  if (query.order !== 'newest') parts.set(names.order, 'aldst');
  const search = parts.toString();
  return search === '' ? '/handlaggning/arenden' : `/handlaggning/arenden?${search}`;
}

/** True when the list shows less than its whole view. */
export function isFiltered({ eService, status, search }: InboxQuery): boolean {
  return eService !== undefined || status !== undefined || search !== undefined;
}
