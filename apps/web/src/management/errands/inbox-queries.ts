import type { ReplyOf, SentBody } from '@handslag/contracts/endpoint';
import {
  assignManyEndpoint,
  changeManyEndpoint,
  deleteInboxViewEndpoint,
  getInboxEndpoint,
  listHandledErrandsEndpoint,
  previewManyEndpoint,
  saveInboxViewEndpoint,
  watchInboxEndpoint,
  type InboxFilters,
} from '@handslag/contracts/inbox';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from '../../api/client.ts';

/** What is to be read anew when an errand has changed. */
export const inboxKey = ['management', 'inbox'] as const;
const halfMinute = 30_000;

export type Inbox = ReplyOf<typeof getInboxEndpoint>;

/** A list, page after page. It stays as it is while one reads: what has come in meanwhile is told by `watchQuery`. */
export const listQuery = (filters: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: [...inboxKey, 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      call(
        listHandledErrandsEndpoint,
        { query: { ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** What has come in since the list was read, and how much there is in each view. Looks by itself. */
export const watchQuery = (filters: InboxFilters, since: string | undefined) =>
  queryOptions({
    queryKey: [...inboxKey, 'watch', filters, since],
    queryFn: ({ signal }) =>
      call(
        watchInboxEndpoint,
        { query: { ...filters, since: since ?? new Date().toISOString() } },
        { signal },
      ),
    refetchInterval: halfMinute,
    placeholderData: keepPreviousData,
  });

export const inboxQuery = queryOptions({
  queryKey: ['management', 'inbox-offers'],
  queryFn: ({ signal }) => call(getInboxEndpoint, {}, { signal }),
  staleTime: halfMinute,
});

/** What a status would let the applicants read. Asked anew each time: errands change. */
export const statusPreviewQuery = (body: SentBody<typeof previewManyEndpoint>) =>
  queryOptions({
    queryKey: ['management', 'status-preview', body],
    queryFn: ({ signal }) => call(previewManyEndpoint, { body }, { signal }),
    gcTime: 0,
  });

type Change =
  | ({ kind: 'assign' } & SentBody<typeof assignManyEndpoint>)
  | ({ kind: 'status' } & SentBody<typeof changeManyEndpoint>);

/** Changes many errands, each by itself. The list shows what became of them. */
export function useBulkChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => {
      if (change.kind === 'assign') {
        const { errands, to } = change;
        return call(assignManyEndpoint, { body: { errands, to } });
      }
      const { errands, status, message } = change;
      return call(changeManyEndpoint, { body: { errands, status, message } });
    },
    onSettled: () => cache.invalidateQueries({ queryKey: inboxKey }),
  });
}

/** Keeps a view, or forgets one. */
export function useSavedViews() {
  const cache = useQueryClient();
  const keep = ({ views }: Pick<Inbox, 'views'>) =>
    cache.setQueryData(inboxQuery.queryKey, (before) => before && { ...before, views });
  const save = useMutation({
    mutationFn: (body: SentBody<typeof saveInboxViewEndpoint>) => call(saveInboxViewEndpoint, { body }),
    onSuccess: keep,
  });
  const remove = useMutation({
    mutationFn: (viewId: string) => call(deleteInboxViewEndpoint, { params: { viewId } }),
    onSuccess: keep,
  });
  return { save, remove };
}
