import { Readable } from 'node:stream';
import { mostExported, type AuditEvent, type AuditFilter } from '@handslag/contracts/audit';
import type { StaffActor } from '../../actor.ts';
import type { Download } from '../../attachments/download.ts';
import { readAudit } from '../../audit/read-audit.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import { questionOf } from './list-audit.ts';
import { writeCsv } from './write-csv.ts';

const columns = ['Nummer', 'Tid', 'Slag av användare', 'Användare', 'Användarens id', 'Händelse', 'Slag av föremål', 'Föremål', 'Föremålets id', 'Uppgifter']; // prettier-ignore
const kinds: Record<AuditEvent['actor']['kind'], string> = {
  citizen: 'invånare',
  anonymous: 'utan inloggning',
  staff: 'medarbetare',
  system: 'systemet',
};

/** The log as a table in a file. That it was taken out, by whom and how much, is written in the log itself. */
export async function exportAudit(ctx: Context, actor: StaffActor, filter: AuditFilter): Promise<Download> {
  const { municipality } = actor;
  const events = await ctx.db.tenant(municipality.id, async (tx) => {
    const found = await readAudit(tx, { ...questionOf(filter), before: null, most: mostExported });
    await record(tx, actor, {
      action: 'audit:exported',
      object: { kind: 'municipality', id: municipality.id },
      details: {
        count: found.events.length,
        ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
      },
    });
    return found.events;
  });
  const bytes = Buffer.from(writeCsv([columns, ...events.map(rowOf)]), 'utf8');
  return {
    name: `logg-${municipality.slug}-${swedishDay(ctx.clock())}.csv`,
    mime: 'text/csv; charset=utf-8',
    size: bytes.length,
    stream: Readable.from([bytes]),
  };
}

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
