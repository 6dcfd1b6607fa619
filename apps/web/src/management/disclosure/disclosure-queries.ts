import { listDisclosuresEndpoint } from '@handslag/contracts/disclosure';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

/** What has been asked for of an errand, and answered. */
export const disclosuresQuery = (errandId: string) =>
  queryOptions({
    queryKey: ['management', 'errand', errandId, 'disclosures'],
    queryFn: ({ signal }) => call(listDisclosuresEndpoint, { params: { errandId } }, { signal }),
    select: ({ disclosures }) => disclosures,
    gcTime: 0,
  });
