import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { Municipality } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { deadlineWith } from '../deadline.ts';
import type { WholeErrand } from '../errand-repository.ts';
import type { CompletionRow } from './completion-repository.ts';

/** The status an errand has when it no longer waits for a completion, and until when someone must act on it. */
export function statusBack(
  ctx: Pick<Context, 'clock'>,
  municipality: Municipality,
  settings: Pick<EServiceSettings, 'statuses'> | undefined,
  errand: WholeErrand,
  { statusBefore }: Pick<CompletionRow, 'statusBefore'>,
): { id: string; contentType: string; deadlineOn: string | null } {
  const status = settings?.statuses.find(({ id }) => id === statusBefore.id);
  const { id, contentType } = status ?? statusBefore;
  const deadlineOn = deadlineWith(
    status ?? { contentType: 'in_progress' },
    errand,
    municipality,
    ctx.clock(),
  );
  return { id, contentType, deadlineOn };
}
