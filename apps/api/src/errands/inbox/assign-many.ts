import type { BodyOf } from '@handslag/contracts/endpoint';
import type { assignManyEndpoint, BulkResult } from '@handslag/contracts/inbox';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import type { WholeErrand } from '../errand-repository.ts';
import { updateAssignee } from '../handling/handling-repository.ts';
import { listGroups, updateHandlerGroup } from '../teamwork/teamwork-repository.ts';
import { changeEach, type EachChange } from './change-each.ts';
import { listColleagues, type Colleague } from './colleague-repository.ts';

/**
 * Takes errands, gives them back, or lets a colleague or another group have them: each by itself. A colleague must belong to the
 * errand's group, or handle all. Not told to the applicants.
 */
export async function assignMany(
  ctx: Context,
  actor: StaffActor,
  { errands, to }: BodyOf<typeof assignManyEndpoint>,
): Promise<{ results: BulkResult[] }> {
  const plan =
    'group' in to ? await handingOver(ctx, actor, to.group) : await assigning(ctx, actor, to.assignee);
  return { results: await changeEach(ctx, actor, errands, plan) };
}

type Plan = (errand: WholeErrand) => EachChange | null;

async function handingOver(ctx: Context, { municipality }: StaffActor, group: string): Promise<Plan> {
  const groups = await ctx.db.tenant(municipality.id, listGroups);
  if (!groups.includes(group)) throw new ProblemError('colleague_unknown');
  return ({ id, revision, handlerGroup }) =>
    handlerGroup === group
      ? null
      : {
          action: 'errand:handed-over',
          event: { kind: 'handed_over', visibleToCitizen: false, content: { about: group } },
          update: (tx) => updateHandlerGroup(tx, id, revision, group),
        };
}

async function assigning(ctx: Context, actor: StaffActor, assignee: string): Promise<Plan> {
  if (assignee === 'nobody') {
    return ({ id, revision }) => ({
      action: 'errand:unassigned',
      event: { kind: 'unassigned', visibleToCitizen: false },
      update: (tx) => updateAssignee(tx, id, revision, null),
    });
  }
  const colleague = assignee === 'me' ? null : await findColleague(ctx, actor, assignee);
  const accountId = colleague?.id ?? actor.accountId;
  return ({ id, revision, handlerGroup }) => {
    if (colleague && !colleague.handlesAll && !colleague.groups.includes(handlerGroup)) return null;
    return {
      action: 'errand:assigned',
      event: {
        kind: 'assigned',
        visibleToCitizen: false,
        ...(colleague && { content: { about: colleague.name } }),
      },
      update: (tx) => updateAssignee(tx, id, revision, accountId),
    };
  };
}

async function findColleague(ctx: Context, { municipality }: StaffActor, id: string): Promise<Colleague> {
  const colleagues = await ctx.db.tenant(municipality.id, listColleagues);
  const found = colleagues.find((colleague) => colleague.id === id);
  if (!found) throw new ProblemError('colleague_unknown');
  return found;
}
