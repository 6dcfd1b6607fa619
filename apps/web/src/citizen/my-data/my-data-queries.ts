import {
  changeContactEndpoint,
  chooseNoticesEndpoint,
  endOtherSessionsEndpoint,
  getMyDataEndpoint,
  type NoticeChannel,
  type NoticeGroup,
} from '@handslag/contracts/privacy';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export const myDataQuery = queryOptions({
  queryKey: ['my-data'],
  queryFn: ({ signal }) => call(getMyDataEndpoint, {}, { signal }),
  staleTime: 0,
});

/** Corrects the contact details. */
export function useChangeContact() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; phone: string }) => call(changeContactEndpoint, { body }),
    onSuccess: (changed) => cache.setQueryData(myDataQuery.queryKey, changed),
  });
}

/** Signs out everywhere but here. */
export function useEndOtherSessions() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => call(endOtherSessionsEndpoint, { body: {} }),
    onSuccess: (changed) => cache.setQueryData(myDataQuery.queryKey, changed),
  });
}

/** Chooses which notices to get, and where. */
export function useChooseNotices() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { muted: NoticeGroup[]; channels: NoticeChannel[] }) =>
      call(chooseNoticesEndpoint, { body }),
    onSuccess: (changed) => cache.setQueryData(myDataQuery.queryKey, changed),
  });
}
