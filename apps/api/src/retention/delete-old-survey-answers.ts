import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { deleteSurveyAnswers } from './retention-repository.ts';

const mostDays = 730;

/**
 * Deletes what people thought of filling in when it is as old as the errands of the service may become, or two years: what they wrote
 * may tell of them. Answers how many.
 */
export async function deleteOldSurveyAnswers(
  ctx: Pick<Context, 'db' | 'clock'>,
  { id }: Pick<Municipality, 'id'>,
): Promise<number> {
  return ctx.db.tenant(id, (tx) => deleteSurveyAnswers(tx, ctx.clock(), mostDays));
}
