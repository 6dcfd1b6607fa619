import { getWorkEndpoint, saveWorkEndpoint, type Work } from '@handslag/contracts/builder';
import { forgetSearchMissEndpoint, listSearchMissesEndpoint } from '@handslag/contracts/searches';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { searchesTexts as texts } from '../../i18n/sv/searches.ts';
import { workQuery } from '../builder/builder-queries.ts';

export const searchMissesQuery = queryOptions({
  queryKey: ['management', 'search-misses'],
  queryFn: ({ signal }) => call(listSearchMissesEndpoint, {}, { signal }),
});

/** What came of a word: where it was put, and whether it was there before. */
export type Added = { words: string; key: string; name: string; already: boolean };

/** Someone else has the service open: nothing of theirs is written over. */
export class ServiceBusyError extends Error {
  constructor({ editor, settings }: Work) {
    super(texts.busy(editor?.name ?? '', settings.name.sv));
  }
}

/** Takes a search off the list. */
export function useForget() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (words: string) => call(forgetSearchMissEndpoint, { body: { words } }),
    onSettled: () => cache.invalidateQueries({ queryKey: searchMissesQuery.queryKey }),
  });
}

/** Puts a search among the words a service is found by, in the work on it, and takes it off the list. */
export function useAddWord() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ words, key }: { words: string; key: string }): Promise<Added> => {
      const work = await call(getWorkEndpoint, { params: { key } });
      const { settings, definition, revision } = work;
      const searchWords = settings.searchWords ?? [];
      const already = searchWords.some((word) => word.toLocaleLowerCase('sv') === words);
      if (!already) {
        if (work.editor !== null && !work.editor.you) throw new ServiceBusyError(work);
        const body = {
          revision,
          tab: crypto.randomUUID(),
          settings: { ...settings, searchWords: [...searchWords, words] },
          definition,
        };
        await call(saveWorkEndpoint, { params: { key }, body });
      }
      await call(forgetSearchMissEndpoint, { body: { words } });
      return { words, key, name: settings.name.sv, already };
    },
    onSuccess: ({ key }) => cache.removeQueries({ queryKey: workQuery(key).queryKey }),
    onSettled: () => cache.invalidateQueries({ queryKey: searchMissesQuery.queryKey }),
  });
}
