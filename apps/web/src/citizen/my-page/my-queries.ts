import { deleteDraftEndpoint, listDraftsEndpoint } from '@handslag/contracts/drafts';
import { getMyErrandEndpoint } from '@handslag/contracts/errands';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

const soon = 2_000;

export const myDraftsQuery = queryOptions({
  queryKey: ['my-drafts'],
  queryFn: ({ signal }) => call(listDraftsEndpoint, {}, { signal }),
  select: ({ drafts }) => drafts,
  staleTime: 0,
});

/** Asks again while the receipt is being made. */
export const myErrandQuery = (errandId: string) =>
  queryOptions({
    queryKey: ['my-errand', errandId],
    queryFn: ({ signal }) => call(getMyErrandEndpoint, { params: { errandId } }, { signal }),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.receipt === 'being-made' ? soon : false),
  });

/** Deletes a draft with its attachments; the list is then asked for again. */
export function useDeleteDraft() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draftId: string) => call(deleteDraftEndpoint, { params: { draftId } }),
    onSettled: () => queryClient.invalidateQueries(myDraftsQuery),
  });
}
