import { Readable } from 'node:stream';
import { InboxFilters } from '@handslag/contracts/inbox';
import { z } from 'zod';
import type { Municipality, StaffActor } from '../../actor.ts';
import { writeCsv } from '@handslag/contracts/files/csv';
import type { Download } from '../../attachments/download.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import { ProblemError } from '../../problem-error.ts';
import { readCursor, type Cursor } from '../cursor.ts';
import { handledServices, type HandledServices } from '../handling/handled-services.ts';
import { presentListing } from '../present-listing.ts';
import { inboxLens, type InboxLens } from './inbox-lens-repository.ts';
import { listAmong, type InboxRow } from './inbox-repository.ts';
import { onePage } from './list-handled-errands.ts';

const mostRows = 20_000;
const rowsAtOnce = 1_000;
const mostChosen = 100;
const columns = [
  'Ärendenummer',
  'E-tjänst',
  'Sökande',
  'Status',
  'Inkom',
  'Handläggare',
  'Grupp',
  'Ska vara åtgärdat',
  'Senaste händelse',
  'Avslutat',
];
const further = `Fler än ${mostRows} ärenden: filtrera på när de inkom och exportera resten för sig.`;

const Asked = InboxFilters.extend({
  errands: z
    .string()
    .max(mostChosen * 37)
    .optional(),
});

/** A list of the inbox, or those chosen of it, as a file for a spreadsheet. Audited with how many it holds; never what was searched for. */
export async function exportInbox(ctx: Context, actor: StaffActor, query: unknown): Promise<Download> {
  const read = Asked.safeParse(query);
  if (!read.success)
    throw new ProblemError('validation_failed', { fields: [{ path: 'query', message: 'Not a list' }] });
  const { errands: chosen, ...filters } = read.data;
  const services = await handledServices(ctx, actor);
  const lens = inboxLens(ctx, actor, services, filters);
  const rows =
    chosen === undefined
      ? await everyRow(ctx, actor, lens, filters.search)
      : await chosenRows(ctx, actor, lens, chosen.split(','));
  await ctx.db.tenant(actor.municipality.id, (tx) =>
    record(tx, actor, {
      action: 'errands:exported',
      details: { errands: rows.length, view: filters.view, chosen: chosen !== undefined },
    }),
  );
  const lines = rows.slice(0, mostRows).map((row) => lineOf(row, services, actor.municipality));
  const text = writeCsv([columns, ...lines, ...(rows.length > mostRows ? [[further]] : [])]);
  const bytes = Buffer.from(text);
  return {
    name: `ärenden ${swedishDay(ctx.clock())}.csv`,
    mime: 'text/csv; charset=utf-8',
    size: bytes.byteLength,
    stream: Readable.from([bytes]),
  };
}

/** One row more than are written, where there are more. */
async function everyRow(
  ctx: Context,
  { municipality }: StaffActor,
  lens: InboxLens,
  search: string | undefined,
): Promise<InboxRow[]> {
  const rows: InboxRow[] = [];
  let after: Cursor | null = null;
  do {
    const from: Cursor | null = after;
    const { page, next } = await ctx.db.tenant(municipality.id, (tx) =>
      onePage(tx, lens, search, from, rowsAtOnce),
    );
    rows.push(...page);
    after = readCursor(next ?? undefined);
  } while (after && rows.length <= mostRows);
  return rows;
}

async function chosenRows(
  ctx: Context,
  { municipality }: StaffActor,
  lens: InboxLens,
  given: readonly string[],
): Promise<InboxRow[]> {
  const ids = given.filter((id) => z.uuid().safeParse(id).success);
  return ctx.db.tenant(municipality.id, (tx) =>
    listAmong(tx, lens, { ids, masked: ids }, { after: null, until: null }, mostChosen),
  );
}

function lineOf(row: InboxRow, services: HandledServices, { settings }: Municipality): string[] {
  const { registrationNumber, eService, status } = presentListing(row, services);
  return [
    registrationNumber,
    eService.name.sv,
    row.masked ? 'Skyddad' : row.applicantName,
    status.name.sv,
    timeOf(row.receivedAt),
    row.assigneeName ?? '',
    settings.groupNames?.[row.handlerGroup] ?? row.handlerGroup,
    row.deadlineOn ?? '',
    timeOf(row.lastEventAt),
    row.closedAt === null ? '' : timeOf(row.closedAt),
  ];
}

const timeFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

function timeOf(moment: Date): string {
  return timeFormat.format(moment);
}
