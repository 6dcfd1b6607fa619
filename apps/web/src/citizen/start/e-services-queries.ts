import { getEServiceEndpoint, listEServicesEndpoint } from '@handslag/contracts/e-services';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export const eServicesQuery = queryOptions({
  queryKey: ['e-services'],
  queryFn: async ({ signal }) => (await call(listEServicesEndpoint, {}, { signal })).eServices,
  meta: { public: true },
});

export const eServiceQuery = (key: string) =>
  queryOptions({
    queryKey: ['e-services', key],
    queryFn: ({ signal }) => call(getEServiceEndpoint, { params: { key } }, { signal }),
    meta: { public: true },
  });
