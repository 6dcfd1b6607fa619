import { startDraftEndpoint, type About } from '@handslag/contracts/drafts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { myDraftsQuery } from '../my-page/my-queries.ts';

/** Begins filling in a service. */
export function useStartDraft() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (asked: { eService: string; startOver: boolean; about?: About }) =>
      call(startDraftEndpoint, { body: asked }),
    onSettled: () => queryClient.invalidateQueries(myDraftsQuery),
  });
}
