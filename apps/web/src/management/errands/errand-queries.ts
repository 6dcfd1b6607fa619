import {
  assignErrandEndpoint,
  changeStatusEndpoint,
  getHandledErrandEndpoint,
  sendMessageEndpoint,
  type HandledErrand,
} from '@handslag/contracts/handling';
import { listHandledErrandsEndpoint } from '@handslag/contracts/inbox';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { addressToQuery } from './inbox-address.ts';

const inboxKey = ['management', 'inbox'] as const;
const halfMinute = 30_000;

/** The inbox, page after page, for a search string of the address. Looks for new arrivals by itself. */
export const inboxQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: [...inboxKey, search],
    queryFn: ({ pageParam, signal }) =>
      call(
        listHandledErrandsEndpoint,
        { query: { ...addressToQuery(search), ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: halfMinute,
  });

/** Opening an errand is recorded, so it is fetched when a person opens it and never again by itself. */
export const handledErrandQuery = (errandId: string) =>
  queryOptions({
    queryKey: ['management', 'errand', errandId],
    queryFn: async ({ signal, client }) => {
      const errand = await call(getHandledErrandEndpoint, { params: { errandId } }, { signal });
      // Opened is read, also in the list one goes back to.
      void client.invalidateQueries({ queryKey: inboxKey });
      return errand;
    },
    staleTime: Infinity,
    gcTime: 0,
  });

type Work =
  | { kind: 'assign'; assignee: 'me' | 'nobody' }
  | { kind: 'status'; status: string; message: string }
  | { kind: 'message'; message: string };

/** Any change to an errand: the answer is the errand as it became; a colleague's change in between shows the newest. */
export function useErrandWork(errand: HandledErrand) {
  const cache = useQueryClient();
  const query = handledErrandQuery(errand.id);
  return useMutation({
    mutationFn: (work: Work) => send(errand, work),
    onSuccess: (changed) => {
      cache.setQueryData(query.queryKey, changed);
      void cache.invalidateQueries({ queryKey: inboxKey });
    },
    onError: (error) => {
      if (isProblem(error, 'errand_changed')) void cache.invalidateQueries({ queryKey: query.queryKey });
    },
  });
}

function send({ id: errandId, revision }: HandledErrand, work: Work): Promise<HandledErrand> {
  const params = { errandId };
  switch (work.kind) {
    case 'assign':
      return call(assignErrandEndpoint, { params, body: { revision, assignee: work.assignee } });
    case 'status':
      return call(changeStatusEndpoint, {
        params,
        body: { revision, status: work.status, message: work.message },
      });
    case 'message':
      return call(sendMessageEndpoint, { params, body: { revision, message: work.message } });
  }
}
