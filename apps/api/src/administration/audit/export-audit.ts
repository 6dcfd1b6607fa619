import { mostExported, type AuditEvent, type AuditFilter } from '@handslag/contracts/audit';
import type { StaffActor } from '../../actor.ts';
import { streamCsv } from '../../adapters/csv/stream-csv.ts';
import type { Download } from '../../attachments/download.ts';
import { countAudit } from '../../audit/count-audit.ts';
import { readAudit } from '../../audit/read-audit.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import { questionOf } from './list-audit.ts';

const columns = ['Nummer', 'Tid', 'Slag av användare', 'Användare', 'Användarens id', 'Händelse', 'Slag av föremål', 'Föremål', 'Föremålets id', 'Uppgifter']; // prettier-ignore
const kinds: Record<AuditEvent['actor']['kind'], string> = {
  citizen: 'invånare',
  anonymous: 'utan inloggning',
  staff: 'medarbetare',
  system: 'systemet',
};

const rowsAtOnce = 1_000;

/**
 * The log as a table in a file, read as it is sent. That it was taken out, by whom and how much, is written in the log itself; not what
 * was typed to find it, which may be anything.
 */
export async function exportAudit(ctx: Context, actor: StaffActor, filter: AuditFilter): Promise<Download> {
  const { municipality } = actor;
  const question = questionOf(filter);
  const newest = await ctx.db.tenant(municipality.id, async (tx) => {
    const counted = await countAudit(tx, { ...question, before: null, most: mostExported });
    await record(tx, actor, {
      action: 'audit:exported',
      object: { kind: 'municipality', id: municipality.id },
      details: { count: counted.count, ...recorded(filter, counted.errand) },
    });
    return counted.newest;
  });
  return {
    name: `logg-${municipality.slug}-${swedishDay(ctx.clock())}.csv`,
    mime: 'text/csv; charset=utf-8',
    size: null,
    stream: streamCsv(columns, pages(ctx, actor, question, newest)),
  };
}

/** The newest first, and nothing that came after it was asked for. */
async function* pages(
  ctx: Context,
  { municipality }: StaffActor,
  question: ReturnType<typeof questionOf>,
  newest: number,
): AsyncGenerator<string[][]> {
  let before = newest + 1;
  for (let left = mostExported; left > 0; left -= rowsAtOnce) {
    const asked = { ...question, before, most: Math.min(left, rowsAtOnce) };
    const { events } = await ctx.db.tenant(municipality.id, (tx) => readAudit(tx, asked));
    yield events.map(rowOf);
    before = events.at(-1)?.number ?? 0;
    if (events.length < rowsAtOnce) return;
  }
}

/** The filter as codes and ids: an errand's number as its id, and of anything else that it was looked for. */
function recorded({ object = '', ...filter }: AuditFilter, errand: string | null): Record<string, string> {
  const known = uuid.test(object) ? object : 'other';
  const searched: [string, string][] = errand === null ? [['object', known]] : [['errand', errand]];
  const given = Object.entries(filter).flatMap(([key, value]): [string, string][] =>
    value ? [[key, value]] : [],
  );
  return Object.fromEntries([...given, ...(object === '' ? [] : searched)]);
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function rowOf({ number, at, actor, action, object, details }: AuditEvent): string[] {
  return [
    String(number),
    at,
    kinds[actor.kind],
    actor.name ?? '',
    actor.id ?? '',
    action,
    object?.kind ?? '',
    object?.name ?? '',
    object?.id ?? '',
    Object.entries(details)
      .map(([key, value]) => `${key}=${value}`)
      .join(' '),
  ];
}
