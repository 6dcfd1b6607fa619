import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { ProblemError } from '../problem-error.ts';
import { findServiceOfErrand, insertAnswer, insertGiven, type SurveyAnswer } from './survey-repository.ts';

/**
 * Keeps what someone thought of filling in an errand of theirs, once for each, and nothing of who it was or which errand. Where nobody
 * is asked, there is nothing to answer.
 */
export async function answerSurvey(
  ctx: Context,
  actor: Applicant,
  { errandId, ...answer }: SurveyAnswer & { errandId: string },
): Promise<{ kept: boolean }> {
  const { municipality } = actor;
  const services = await publishedEServices(ctx, municipality);
  return ctx.db.tenant(municipality.id, async (tx) => {
    const eService = await findServiceOfErrand(tx, actor, errandId);
    const settings = eService === null ? undefined : services.get(eService)?.settings;
    if (eService === null || !settings || !municipality.settings.survey || settings.survey === false)
      throw new ProblemError('not_found');
    const first = await insertGiven(tx, municipality.id, errandId);
    if (first) await insertAnswer(tx, municipality.id, eService, answer);
    return { kept: first };
  });
}
