import { openCompletionEndpoint, sendCompletionEndpoint } from '@handslag/contracts/completions';
import { getEServiceVersionEndpoint } from '@handslag/contracts/e-services';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { openDraft, type OpenDraft } from '../fill-in/open-draft.ts';

/** The working copy of an errand's answers and the form it was filed on, open to be filled in. */
export async function openCompletion(
  errandId: string,
): Promise<{ draft: OpenDraft; asked: readonly string[] }> {
  const draft = await call(openCompletionEndpoint, { params: { errandId }, body: {} });
  const { key, version } = draft.eService;
  const { definition } = await queryClient.fetchQuery({
    queryKey: ['e-service-version', key, version],
    queryFn: () => call(getEServiceVersionEndpoint, { params: { key, version } }),
    // A published version never changes.
    staleTime: Number.POSITIVE_INFINITY,
    meta: { public: true },
  });
  return { draft: openDraft(draft, definition), asked: draft.asked ?? [] };
}

/** Sends exactly what was reviewed. */
export const sendCompletion = (
  errandId: string,
  reviewed: {
    draftId: string;
    submissionKey: string;
    version: number;
    revision: number;
    answersHash: string;
  },
) => call(sendCompletionEndpoint, { params: { errandId }, body: reviewed });
