import type { BuiltEService } from '@handslag/contracts/builder';
import { Text } from '@handslag/contracts/municipalities';
import { isFew } from '@handslag/contracts/statistics';
import { z } from 'zod';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { closedNow } from '../closed-now.ts';
import { listBuiltRows, type BuiltRow } from './listing-repository.ts';

/** What the list shows of settings that may be unfinished. */
const Shown = z.object({
  name: Text.catch({ sv: '' }),
  category: z.string().catch(''),
  owner: z.string().nullable().catch(null),
  handlerGroup: z.string().catch(''),
  opensAt: z.string().optional().catch(undefined),
  closesAt: z.string().optional().catch(undefined),
});

/** Every service of the municipality, published or not, by name. */
export async function listBuiltEServices(
  ctx: Context,
  { municipality }: StaffActor,
): Promise<BuiltEService[]> {
  const rows = await ctx.db.tenant(municipality.id, listBuiltRows);
  return rows
    .map((row) => present(ctx, municipality, row))
    .sort((one, other) => one.name.sv.localeCompare(other.name.sv, 'sv'));
}

function present(ctx: Context, municipality: StaffActor['municipality'], row: BuiltRow): BuiltEService {
  const { key, publishedAt, publishAt, editedAt } = row;
  const { name, category, owner, handlerGroup } = Shown.parse(row.settings ?? {});
  return {
    key,
    name: name.sv === '' ? { sv: key } : name,
    category,
    owner,
    handlerGroup,
    state: stateOf(ctx, municipality, row),
    publishedVersion: row.publishedVersion,
    publishedAt: publishedAt?.toISOString() ?? null,
    changed: row.changed,
    publishAt: publishAt?.toISOString() ?? null,
    editedAt: editedAt.toISOString(),
    editedBy: row.editedBy,
    errandsThisMonth: isFew(row.errandsThisMonth) ? null : row.errandsThisMonth,
    ...endedLately(municipality, row),
  };
}

/** A municipality that keeps no statistics does not know how many gave up. */
function endedLately(
  { settings }: StaffActor['municipality'],
  { submitted, unsent }: BuiltRow,
): Pick<BuiltEService, 'begun' | 'submitted'> {
  if (!settings.statistics) return { begun: 0, submitted: 0 };
  const counts = { begun: submitted + unsent, submitted };
  return [submitted, unsent, counts.begun].some(isFew) ? { begun: null, submitted: null } : counts;
}

function stateOf(
  ctx: Context,
  municipality: StaffActor['municipality'],
  row: BuiltRow,
): BuiltEService['state'] {
  if (row.archived) return 'archived';
  if (row.publishedVersion === null) return 'draft';
  const { opensAt, closesAt } = Shown.parse(row.publishedSettings ?? {});
  const closed = closedNow(
    municipality,
    {
      key: row.key,
      closed: row.closed,
      settings: { ...(opensAt && { opensAt }), ...(closesAt && { closesAt }) },
    },
    ctx.clock(),
  );
  return closed ? 'closed' : 'published';
}
