import {
  cancelRemovalEndpoint,
  describeRetentionEndpoint,
  listDueErrandsEndpoint,
  planRemovalEndpoint,
  type RetentionOverview,
} from '@handslag/contracts/retention';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export type DueService = RetentionOverview['eServices'][number];

export const retentionQuery = queryOptions({
  queryKey: ['management', 'retention'],
  queryFn: ({ signal }) => call(describeRetentionEndpoint, {}, { signal }),
});

export const dueErrandsQuery = (key: string) =>
  queryOptions({
    queryKey: ['management', 'retention', key],
    queryFn: ({ signal }) => call(listDueErrandsEndpoint, { params: { key } }, { signal }),
  });

type Work =
  | { kind: 'plan'; decisionReference: string; eServices: { key: string; due: number }[] }
  | { kind: 'cancel'; removalId: string };

/** Plans and cancels; every answer is the whole page as it then is. After a refusal it is asked for anew. */
export function useRetentionWork() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (work: Work): Promise<RetentionOverview> => {
      if (work.kind === 'cancel')
        return call(cancelRemovalEndpoint, { params: { removalId: work.removalId }, body: {} });
      const { decisionReference, eServices } = work;
      return call(planRemovalEndpoint, { body: { decisionReference, eServices } });
    },
    onSuccess: (overview) => cache.setQueryData(retentionQuery.queryKey, overview),
    onError: () => cache.invalidateQueries({ queryKey: retentionQuery.queryKey }),
  });
}
