import { searchEServicesEndpoint } from '@handslag/contracts/e-services';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';

const pause = 150;
const rest = 1_500;

/**
 * The keys of the services that a search finds, best first, while it is typed; null until the first answer. A search that has rested is
 * asked once more as settled: what nothing answers to is then counted for the municipality's editors.
 */
export function useSearch(words: string): { keys: readonly string[] | null; error: Error | null } {
  const asked = useRested(words, pause);
  const settled = useRested(words, rest);
  const search = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) =>
      call(searchEServicesEndpoint, { body: { words: asked, settled: false } }, { signal }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const inVain = search.data?.keys.length === 0 && settled === asked && asked !== '';
  useQuery({
    queryKey: ['search', asked, 'settled'],
    queryFn: ({ signal }) =>
      call(searchEServicesEndpoint, { body: { words: asked, settled: true } }, { signal }),
    enabled: inVain,
    staleTime: Infinity,
    retry: false,
  });
  return { keys: words === '' ? null : (search.data?.keys ?? null), error: search.error };
}

/** A value once it has stayed the same for so many milliseconds. */
function useRested(value: string, milliseconds: number): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
