import { isDeepStrictEqual } from 'node:util';
import type { WorkConflict } from '@handslag/contracts/builder';
import type { z } from 'zod';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { workChanged } from './change-work.ts';
import { demandStorable } from '../review/demand-storable.ts';
import { lockWork, updateEditor, updateWork, type WorkRow } from './work-repository.ts';

type Saving = { revision: number; tab: string; settings: unknown; definition: unknown };

/** How long one author may go on before the audit says so again. */
const oneSittingMs = 3_600_000;

/**
 * Autosave of the work, complete or not. Refused with `editing_taken_over` while someone else, or another tab, has it open,
 * and with `work_changed` where someone has saved since. The same save sent again, because its answer was lost, is answered again.
 */
export async function saveWork(
  ctx: Context,
  actor: StaffActor,
  key: string,
  { revision, tab, settings, definition }: Saving,
): Promise<{ revision: number; savedAt: string }> {
  demandStorable({ settings, definition });
  const { accountId, municipality } = actor;
  return ctx.db.tenant(municipality.id, async (tx) => {
    const work = await lockWork(tx, key);
    if (!work) throw new ProblemError('not_found');
    const own = work.editorId === accountId && work.editorTab === tab;
    if (work.editorId !== null && !own) throw takenOver(work);
    if (own && isRepeated(work, revision, { settings, definition })) {
      return { revision: work.revision, savedAt: work.savedAt.toISOString() };
    }
    if (work.revision !== revision) throw workChanged(work);
    const saved = await updateWork(tx, { key, settings, definition, savedBy: accountId });
    await updateEditor(tx, key, { accountId, tab });
    if (beginsSitting(work, accountId, saved.savedAt)) {
      await record(tx, actor, { action: 'e-service:edited', object: { kind: 'e-service', id: key } });
    }
    return { revision: saved.revision, savedAt: saved.savedAt.toISOString() };
  });
}

function isRepeated(
  work: WorkRow,
  revision: number,
  sent: { settings: unknown; definition: unknown },
): boolean {
  const { settings, definition } = work;
  return work.revision === revision + 1 && isDeepStrictEqual({ settings, definition }, sent);
}

function beginsSitting({ savedById, savedAt }: WorkRow, accountId: string, now: Date): boolean {
  return savedById !== accountId || now.getTime() - savedAt.getTime() > oneSittingMs;
}

function takenOver({ editorName, editorSince, savedAt, revision }: WorkRow): ProblemError {
  const at = editorSince ?? savedAt;
  const details: z.infer<typeof WorkConflict> = { by: editorName ?? '', at: at.toISOString(), revision };
  return new ProblemError('editing_taken_over', { details });
}
