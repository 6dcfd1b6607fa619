import { getHandledErrandEndpoint, type HandledErrand } from '@handslag/contracts/handling';
import { listColleaguesEndpoint } from '@handslag/contracts/teamwork';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { inboxKey } from './inbox-queries.ts';

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

type At = { params: { errandId: string }; revision: number };

/** Any change to an errand: the answer is the errand as it became; a colleague's change in between shows the newest. */
export function useErrandWork({ id: errandId, revision }: HandledErrand) {
  const cache = useQueryClient();
  const query = handledErrandQuery(errandId);
  return useMutation({
    mutationFn: (work: (at: At) => Promise<HandledErrand>) => work({ params: { errandId }, revision }),
    onSuccess: (changed) => {
      cache.setQueryData(query.queryKey, changed);
      void cache.invalidateQueries({ queryKey: inboxKey });
    },
    onError: (error) => {
      if (isProblem(error, 'errand_changed')) void cache.invalidateQueries({ queryKey: query.queryKey });
    },
  });
}

/** Who else may handle the errand, and where it may go. */
export const colleaguesQuery = (errandId: string) =>
  queryOptions({
    queryKey: ['management', 'colleagues', errandId],
    queryFn: ({ signal }) => call(listColleaguesEndpoint, { params: { errandId } }, { signal }),
    staleTime: 60_000,
  });
