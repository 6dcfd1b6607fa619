import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { listDueErrandsEndpoint } from '@handslag/contracts/retention';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { listClosedBefore, listDueByService } from './removal-repository.ts';

const most = 100;

/** The errands of a service whose time is up, held ones too: the hundred that were closed first. Throws `not_found` for a service without closed errands. */
export async function listDueErrands(
  ctx: Context,
  { municipality }: StaffActor,
  key: string,
): Promise<ReplyOf<typeof listDueErrandsEndpoint>> {
  return ctx.db.tenant(municipality.id, async (tx) => {
    const service = (await listDueByService(tx, ctx.clock())).find((one) => one.key === key);
    if (!service) throw new ProblemError('not_found');
    const { closedBefore } = service;
    const errands =
      closedBefore === null ? [] : await listClosedBefore(tx, { key, closedBefore, after: null, most });
    return {
      errands: errands.map(({ receivedAt, closedAt, ...errand }) => ({
        ...errand,
        receivedAt: receivedAt.toISOString(),
        closedAt: closedAt.toISOString(),
      })),
    };
  });
}
