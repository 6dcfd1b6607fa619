import type { StatusContentType } from '@handslag/contracts/e-services';
import type { InboxFilters } from '@handslag/contracts/inbox';
import { addDays, addWorkingDays } from '@handslag/form-engine';
import { Prisma } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { startOfSwedishDay, swedishDay } from '../../drafts/swedish-day.ts';
import { closedDays } from '../../municipalities/closed-days.ts';
import type { HandledServices } from '../handling/handled-services.ts';

/** Working days before a deadline when it counts as near. */
const nearDays = 3;

/** What an account looks at in the inbox: whose errands, and which of them. */
export type InboxLens = {
  accountId: string;
  /** The groups to look among; null: all there are. */
  groups: readonly string[] | null;
  /** The statuses there are among them, where that is known beforehand. */
  statuses: readonly StatusContentType[] | null;
  today: string;
  /** Deadlines until this day are near. */
  nearBy: string;
  /** What must hold of an errand `e`, besides its group. */
  where: Prisma.Sql;
  order: 'newest' | 'oldest' | 'deadline';
};

type Asked = Pick<InboxLens, 'accountId' | 'today' | 'nearBy'>;

/** Something has happened in `e` since this account opened it, if it ever did. */
export function unreadBy(accountId: string): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT d.read_at < e.last_event_at FROM errand_read AS d
    WHERE d.municipality_id = e.municipality_id AND d.errand_id = e.id AND d.staff_account_id = ${accountId}::uuid), TRUE)`;
}

/** Open errands that are assigned to the account, or that it handles together with somebody: found before any list is read. */
function workedOnBy(accountId: string): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT m.id FROM errand AS m WHERE m.assignee_id = ${accountId}::uuid AND m.closed_at IS NULL
    UNION ALL SELECT c.errand_id FROM errand_co_handler AS c WHERE c.staff_account_id = ${accountId}::uuid)`;
}

/** The filters as they apply to this account today. */
export function inboxLens(
  ctx: Pick<Context, 'clock'>,
  actor: StaffActor,
  { groups }: Pick<HandledServices, 'groups'>,
  filters: InboxFilters,
): InboxLens {
  const today = swedishDay(ctx.clock());
  const nearBy = addWorkingDays(today, nearDays, closedDays(actor.municipality));
  const asked = { accountId: actor.accountId, today, nearBy };
  const conditions = [inView(filters.view, asked), ...filtered(filters, asked)];
  const order = filters.order ?? (filters.view === 'action' ? 'deadline' : 'newest');
  if (order === 'deadline') conditions.push(open);
  return {
    ...asked,
    groups: among(groups, actor, filters),
    statuses: filters.view === 'waiting' ? waitingStatuses : null,
    where: Prisma.join(conditions, ' AND '),
    order,
  };
}

/** Of what a lens shows, what has come in or been answered since a moment. */
export function arrivedSince(lens: InboxLens, moment: Date): InboxLens {
  const where = Prisma.sql`${lens.where} AND (e.received_at > ${moment} OR e.answered_at > ${moment})`;
  return { ...lens, where };
}

function among(
  visible: readonly string[] | null,
  { groups: own }: StaffActor,
  { view, group }: InboxFilters,
): readonly string[] | null {
  const inView = view === 'groups' ? own : visible;
  if (group === undefined) return inView;
  return inView === null || inView.includes(group) ? [group] : [];
}

const open = Prisma.sql`e.closed_at IS NULL`;
const waitingStatuses: readonly StatusContentType[] = [
  'waiting_for_completion',
  'waiting_for_signature',
  'waiting_for_payment',
];
const waiting = Prisma.sql`e.status_content_type IN (${Prisma.join([...waitingStatuses])})`;

/** Being open comes first: the lists of what is open have an index of their own. */
export function inView(view: InboxFilters['view'], { accountId, nearBy }: Asked): Prisma.Sql {
  switch (view) {
    case 'action':
      return Prisma.sql`${open} AND (e.assignee_id IS NULL OR e.assignee_id = ${accountId}::uuid)
        AND (e.answered_at IS NOT NULL OR e.deadline_on <= ${nearBy}::date OR ${unreadBy(accountId)})`;
    case 'waiting':
      return Prisma.sql`${open} AND ${waiting} AND e.answered_at IS NULL`;
    case 'unread':
      return Prisma.sql`${open} AND ${unreadBy(accountId)}`;
    case 'mine':
      return Prisma.sql`${open} AND e.id = ANY (${workedOnBy(accountId)})`;
    case 'groups':
      return open;
    case 'unassigned':
      return Prisma.sql`${open} AND e.assignee_id IS NULL`;
    default:
      return Prisma.sql`TRUE`;
  }
}

function filtered(
  { eService, status, assignee, from, to, deadline }: InboxFilters,
  asked: Asked,
): Prisma.Sql[] {
  const until = to && addDays(to, 1);
  return [
    eService !== undefined && Prisma.sql`e.e_service_key = ${eService}`,
    status !== undefined && withStatus(status),
    assignee !== undefined && withAssignee(assignee, asked),
    from !== undefined && Prisma.sql`e.received_at >= ${startOfSwedishDay(from)}`,
    until && Prisma.sql`e.received_at < ${startOfSwedishDay(until)}`,
    deadline !== undefined && withDeadline(deadline, asked),
  ].filter((condition) => condition instanceof Prisma.Sql);
}

function withStatus(status: NonNullable<InboxFilters['status']>): Prisma.Sql {
  const closed = status === 'closed' ? Prisma.sql`e.closed_at IS NOT NULL` : open;
  return Prisma.sql`${closed} AND e.status_content_type = ${status}`;
}

function withAssignee(assignee: NonNullable<InboxFilters['assignee']>, { accountId }: Asked): Prisma.Sql {
  if (assignee === 'nobody') return Prisma.sql`e.assignee_id IS NULL`;
  return Prisma.sql`e.assignee_id = ${assignee === 'me' ? accountId : assignee}::uuid`;
}

function withDeadline(deadline: NonNullable<InboxFilters['deadline']>, { today, nearBy }: Asked): Prisma.Sql {
  if (deadline === 'none') return Prisma.sql`${open} AND e.deadline_on IS NULL`;
  if (deadline === 'passed') return Prisma.sql`${open} AND e.deadline_on < ${today}::date`;
  return Prisma.sql`${open} AND e.deadline_on BETWEEN ${today}::date AND ${nearBy}::date`;
}
