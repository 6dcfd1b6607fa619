import { getEServiceVersionEndpoint } from '@handslag/contracts/e-services';
import { listRegistrableEndpoint } from '@handslag/contracts/registering';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export const registrableQuery = queryOptions({
  queryKey: ['management', 'registrable'],
  queryFn: async ({ signal }) => (await call(listRegistrableEndpoint, {}, { signal })).eServices,
});

/** The form of a published version, which never changes. */
export const formQuery = (key: string, version: number) =>
  queryOptions({
    queryKey: ['form', key, version],
    queryFn: ({ signal }) => call(getEServiceVersionEndpoint, { params: { key, version } }, { signal }),
    staleTime: Infinity,
  });
