import { archiveEServiceEndpoint, closeEServiceEndpoint } from '@handslag/contracts/versions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { announce } from '../../../ui/announcer.tsx';
import { builtEServicesQuery } from '../builder-queries.ts';

/** What is done to an e-service from the list. */
export type ServiceAct = { closed: boolean } | { archived: boolean };
/** What was done to which, and what to say of it. */
export type Done = { key: string; name: string; act: ServiceAct; words: string };

/** Closes, opens, puts away or takes back an e-service; the list is read again. */
export function useServiceAct({ key, name }: Pick<Done, 'key' | 'name'>, onDone: (done: Done) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (act: ServiceAct) =>
      'closed' in act
        ? call(closeEServiceEndpoint, { params: { key }, body: act })
        : call(archiveEServiceEndpoint, { params: { key }, body: act }),
    onSuccess: (_work, act) => {
      const words = sentenceOf(act, name);
      onDone({ key, name, act, words });
      announce(words);
      return cache.invalidateQueries({ queryKey: builtEServicesQuery.queryKey });
    },
    onError: (error) => announce(problemSentence(error), 'assertive'),
  });
}

/** What takes it back. */
export const opposite = (act: ServiceAct): ServiceAct =>
  'closed' in act ? { closed: !act.closed } : { archived: !act.archived };

function sentenceOf(act: ServiceAct, name: string): string {
  if ('closed' in act) return act.closed ? texts.closed(name) : texts.reopened(name);
  return act.archived ? texts.archived(name) : texts.unarchived(name);
}
