import type { Work } from '@handslag/contracts/builder';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { EServiceDefinition } from '@handslag/form-engine';
import type { StaffActor } from '../../actor.ts';
import type { WorkRow } from './work-repository.ts';

/** The work as its authors see it. What it holds is shown as it was saved, complete or not. */
export function presentWork({ accountId }: Pick<StaffActor, 'accountId'>, work: WorkRow): Work {
  return {
    key: work.key,
    revision: work.revision,
    settings: work.settings as EServiceSettings,
    definition: work.definition as EServiceDefinition,
    savedAt: work.savedAt.toISOString(),
    savedBy: work.savedBy,
    publishedVersion: work.publishedVersion,
    changed: work.changed,
    closed: work.closed,
    archived: work.archived,
    publishAt: work.publishAt?.toISOString() ?? null,
    publishProblem: work.publishProblem,
    editor: presentEditor(work, work.editorId === accountId),
  };
}

/** Who has it open; null: nobody. */
export function presentEditor({ editorId, editorName, editorSince }: WorkRow, you: boolean): Work['editor'] {
  if (editorId === null || editorSince === null) return null;
  return { id: editorId, name: editorName ?? '', you, since: editorSince.toISOString() };
}
