import { getDecisionDraftEndpoint, listDecisionsEndpoint } from '@handslag/contracts/decisions';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

const soon = 2_000;

/** What has been decided in an errand. Asks again while a document is being made. */
export const decisionsQuery = (errandId: string) =>
  queryOptions({
    queryKey: ['management', 'errand', errandId, 'decisions'],
    queryFn: ({ signal }) => call(listDecisionsEndpoint, { params: { errandId } }, { signal }),
    select: ({ decisions }) => decisions,
    gcTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.decisions.some(({ document }) => document === 'being-made') ? soon : false,
  });

/** The decision being written: read when a person opens the page, never again by itself. */
export const decisionWorkQuery = (errandId: string) =>
  queryOptions({
    queryKey: ['management', 'errand', errandId, 'decision-draft'],
    queryFn: ({ signal }) => call(getDecisionDraftEndpoint, { params: { errandId } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
