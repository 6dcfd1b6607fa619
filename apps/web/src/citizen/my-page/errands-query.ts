import { listMyErrandsEndpoint } from '@handslag/contracts/errands';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export const myErrandsQuery = (state: 'ongoing' | 'closed') =>
  infiniteQueryOptions({
    queryKey: ['my-errands', state],
    queryFn: ({ pageParam, signal }) =>
      call(listMyErrandsEndpoint, { query: { state, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
