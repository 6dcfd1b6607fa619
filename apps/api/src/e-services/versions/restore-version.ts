import type { Work } from '@handslag/contracts/builder';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { changeWork } from '../builder/change-work.ts';
import { updateWork } from '../builder/work-repository.ts';
import { findVersionContents } from './version-repository.ts';

/** Makes an earlier version the work. Nothing is published by it: published again, it is a new version. */
export async function restoreVersion(
  ctx: Context,
  actor: StaffActor,
  { key, version }: { key: string; version: number },
  revision: number,
): Promise<Work> {
  const work = await changeWork(ctx, actor, {
    key,
    revision,
    action: 'e-service:taken-back',
    details: { version },
    update: async (tx) => {
      const found = await findVersionContents(tx, key, version);
      if (!found) throw new ProblemError('not_found');
      await updateWork(tx, { key, ...found.content, savedBy: actor.accountId });
    },
  });
  if (!work) throw new ProblemError('not_found');
  return work;
}
