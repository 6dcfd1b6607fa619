import {
  addAccountEndpoint,
  changeAccountEndpoint,
  disableAccountEndpoint,
  enableAccountEndpoint,
  listAccountsEndpoint,
} from '@handslag/contracts/users';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { addAccount } from './add-account.ts';
import { changeAccount } from './change-account.ts';
import { disableAccount } from './disable-account.ts';
import { enableAccount } from './enable-account.ts';
import { listManagedAccounts } from './list-managed-accounts.ts';

/** Who works with the municipality's e-services, and what they may do. */
export function accountRoutes(app: FastifyInstance): void {
  route(app, listAccountsEndpoint, ({ ctx, actor }) => listManagedAccounts(ctx, actor));
  route(app, addAccountEndpoint, ({ ctx, actor, body }) => addAccount(ctx, actor, body));
  route(app, changeAccountEndpoint, ({ ctx, actor, params, body }) =>
    changeAccount(ctx, actor, params.accountId, body),
  );
  route(app, disableAccountEndpoint, ({ ctx, actor, params }) =>
    disableAccount(ctx, actor, params.accountId),
  );
  route(app, enableAccountEndpoint, ({ ctx, actor, params }) => enableAccount(ctx, actor, params.accountId));
}
