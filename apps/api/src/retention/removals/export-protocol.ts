import type { StaffActor } from '../../actor.ts';
import { streamCsv } from '../../adapters/csv/stream-csv.ts';
import type { Download } from '../../attachments/download.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import { ProblemError } from '../../problem-error.ts';
import { listRemovals, listRemoved, type RemovalRow } from './removal-repository.ts';

const columns = ['Ärendenummer', 'E-tjänst', 'Inkom', 'Avslutades', 'Gallrades', 'Antal filer', 'Bevarades i dagar', 'Beslut', 'Verkställdes av']; // prettier-ignore
const rowsAtOnce = 1_000;

/** The protocol of a removal as a table: each errand there was, without who or what. Throws `not_found`. */
export async function exportProtocol(ctx: Context, actor: StaffActor, removalId: string): Promise<Download> {
  const { municipality } = actor;
  const removal = await ctx.db.tenant(municipality.id, async (tx) => {
    const [found] = await listRemovals(tx, { most: 1, id: removalId });
    if (!found) throw new ProblemError('not_found');
    await record(tx, actor, { action: 'removal:protocol-read', object: { kind: 'removal', id: removalId } });
    return found;
  });
  return {
    name: `gallringsprotokoll-${municipality.slug}-${swedishDay(removal.plannedAt)}.csv`,
    mime: 'text/csv; charset=utf-8',
    size: null,
    stream: streamCsv(columns, pages(ctx, actor, removal)),
  };
}

async function* pages(
  { db }: Context,
  { municipality }: StaffActor,
  removal: RemovalRow,
): AsyncGenerator<string[][]> {
  const rules = new Map(removal.rules.map((rule) => [rule.eServiceKey, rule]));
  for (let after = ''; ;) {
    const rows = await db.tenant(municipality.id, (tx) => listRemoved(tx, removal.id, after, rowsAtOnce));
    yield rows.map(({ registrationNumber, eServiceKey, receivedAt, closedAt, removedAt, files }) => [
      registrationNumber,
      rules.get(eServiceKey)?.name.sv ?? eServiceKey,
      swedishDay(receivedAt),
      swedishDay(closedAt),
      swedishDay(removedAt),
      String(files),
      String(rules.get(eServiceKey)?.retentionDays ?? ''),
      removal.decisionReference,
      removal.plannedBy,
    ]);
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.registrationNumber ?? '';
  }
}
