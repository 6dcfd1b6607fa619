import type { SentBody } from '@handslag/contracts/endpoint';
import {
  changePartyEndpoint,
  declineSigningEndpoint,
  getSigningEndpoint,
  listSigningsEndpoint,
  remindPartyEndpoint,
  startSigningEndpoint,
  withdrawSigningEndpoint,
  type Signing,
} from '@handslag/contracts/signings';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';

/** A request for signatures. Fetched again when the person comes back to the page, as others may have signed meanwhile. */
export const signingQuery = (signingId: string) =>
  queryOptions({
    queryKey: ['signing', signingId],
    queryFn: ({ signal }) => call(getSigningEndpoint, { params: { signingId } }, { signal }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });

export const mySigningsQuery = queryOptions({
  queryKey: ['my-signings'],
  queryFn: ({ signal }) => call(listSigningsEndpoint, {}, { signal }),
  select: ({ signings }) => signings,
  staleTime: 0,
});

/** Freezes exactly what was reviewed, to be signed. Sent again with the same key it answers the same request. */
export const startSigning = (
  draftId: string,
  reviewed: SentBody<typeof startSigningEndpoint>,
): Promise<Signing> => call(startSigningEndpoint, { params: { draftId }, body: reviewed });

type Work =
  | { kind: 'decline'; reason: string }
  | { kind: 'withdraw' }
  | { kind: 'remind'; partyId: string }
  | { kind: 'change-address'; partyId: string; email: string };

/** What a person does with a request besides signing: the answer is the request as it became. */
export function useSigningWork(signingId: string) {
  const cache = useQueryClient();
  const { queryKey } = signingQuery(signingId);
  return useMutation({
    mutationFn: (work: Work) => send(signingId, work),
    onSuccess: (changed) => cache.setQueryData(queryKey, changed),
    onError: (error) => {
      if (isProblem(error, 'signing_not_open')) void cache.invalidateQueries({ queryKey });
    },
  });
}

function send(signingId: string, work: Work): Promise<Signing> {
  const params = { signingId };
  switch (work.kind) {
    case 'decline':
      return call(declineSigningEndpoint, { params, body: { reason: work.reason } });
    case 'withdraw':
      return call(withdrawSigningEndpoint, { params, body: {} });
    case 'remind':
      return call(remindPartyEndpoint, { params: { ...params, partyId: work.partyId }, body: {} });
    case 'change-address':
      return call(changePartyEndpoint, {
        params: { ...params, partyId: work.partyId },
        body: { email: work.email },
      });
  }
}
