import {
  addPaperFormEndpoint,
  changePaperFormEndpoint,
  listManagedPaperFormsEndpoint,
  orderPaperFormsEndpoint,
  removePaperFormEndpoint,
} from '@handslag/contracts/paper-forms';
import type { ReplyOf, SentBody } from '@handslag/contracts/endpoint';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export type ManagedPaperForms = ReplyOf<typeof listManagedPaperFormsEndpoint>;

export const managedPaperFormsQuery = queryOptions({
  queryKey: ['management', 'paper-forms'],
  queryFn: ({ signal }) => call(listManagedPaperFormsEndpoint, {}, { signal }),
});

type Work =
  | { kind: 'add'; body: SentBody<typeof addPaperFormEndpoint> }
  | { kind: 'change'; id: string; body: SentBody<typeof changePaperFormEndpoint> }
  | { kind: 'order'; ids: string[] }
  | { kind: 'remove'; id: string };

/** Changes the forms; every answer is the whole list as it then is. */
export function usePaperFormWork() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (work: Work): Promise<ManagedPaperForms> => {
      if (work.kind === 'add') return call(addPaperFormEndpoint, { body: work.body });
      if (work.kind === 'order') return call(orderPaperFormsEndpoint, { body: { ids: work.ids } });
      const params = { paperFormId: work.id };
      return work.kind === 'change'
        ? call(changePaperFormEndpoint, { params, body: work.body })
        : call(removePaperFormEndpoint, { params });
    },
    onSuccess: (all) => cache.setQueryData(managedPaperFormsQuery.queryKey, all),
    onError: () => cache.invalidateQueries({ queryKey: managedPaperFormsQuery.queryKey }),
  });
}
