import { getEServiceEndpoint, listEServicesEndpoint } from '@handslag/contracts/e-services';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

const listing = queryOptions({
  queryKey: ['e-services'],
  queryFn: ({ signal }) => call(listEServicesEndpoint, {}, { signal }),
  meta: { public: true },
});

export const eServicesQuery = queryOptions({ ...listing, select: ({ eServices }) => eServices });

/** Keys of what most people come for, most first; none until enough have come. Asked for with the services. */
export const mostUsedQuery = queryOptions({ ...listing, select: ({ mostUsed }) => mostUsed });

export const eServiceQuery = (key: string) =>
  queryOptions({
    queryKey: ['e-services', key],
    queryFn: ({ signal }) => call(getEServiceEndpoint, { params: { key } }, { signal }),
    meta: { public: true },
  });
