import type { Work } from '@handslag/contracts/builder';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { presentEditor } from './present-work.ts';
import { findWork, lockWork, updateEditor } from './work-repository.ts';

type Held = { editor: NonNullable<Work['editor']>; revision: number };

/**
 * Says that this tab has the work open: it becomes the editor where nobody is, or takes over where it says so. Answers who is.
 * What the one before had saved stays; their next save is told who took over.
 */
export async function holdWork(
  ctx: Context,
  actor: StaffActor,
  key: string,
  { tab, takeOver }: { tab: string; takeOver: boolean },
): Promise<Held> {
  const { accountId, municipality } = actor;
  return ctx.db.tenant(municipality.id, async (tx) => {
    const work = await lockWork(tx, key);
    if (!work) throw new ProblemError('not_found');
    const own = work.editorId === accountId && work.editorTab === tab;
    const free = work.editorId === null || own;
    if (free || takeOver) await updateEditor(tx, key, { accountId, tab });
    if (takeOver && !free) {
      await record(tx, actor, { action: 'e-service:taken-over', object: { kind: 'e-service', id: key } });
    }
    const now = await findWork(tx, key);
    const editor = now && presentEditor(now, now.editorId === accountId && now.editorTab === tab);
    if (!now || !editor) throw new ProblemError('not_found');
    return { editor, revision: now.revision };
  });
}
