import {
  addAccountEndpoint,
  changeAccountEndpoint,
  disableAccountEndpoint,
  enableAccountEndpoint,
  listAccountsEndpoint,
  type StaffAccount,
} from '@handslag/contracts/users';
import type { BodyOf } from '@handslag/contracts/endpoint';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export const accountsQuery = queryOptions({
  queryKey: ['management', 'accounts'],
  queryFn: ({ signal }) => call(listAccountsEndpoint, {}, { signal }),
});

type Work =
  | { kind: 'add'; body: BodyOf<typeof addAccountEndpoint> }
  | { kind: 'change'; account: StaffAccount; access: Pick<StaffAccount, 'roles' | 'groups'> }
  | { kind: 'disable' | 'enable'; account: StaffAccount };
/** The account as it became; `sessionsEnded` where it was shut out. */
type Done = { account: StaffAccount; sessionsEnded: number };

/** Anything done to an account. The list is fetched anew whatever comes of it: a refusal may mean that it is old. */
export function useAccountWork() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => cache.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
}

async function send(work: Work): Promise<Done> {
  if (work.kind === 'add')
    return { account: await call(addAccountEndpoint, { body: work.body }), sessionsEnded: 0 };
  const { account } = work;
  const params = { accountId: account.id };
  switch (work.kind) {
    case 'change': {
      const body = { revision: account.revision, ...work.access };
      return { account: await call(changeAccountEndpoint, { params, body }), sessionsEnded: 0 };
    }
    case 'disable':
      return call(disableAccountEndpoint, { params, body: {} });
    case 'enable':
      return { account: await call(enableAccountEndpoint, { params, body: {} }), sessionsEnded: 0 };
  }
}
