import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { ProblemError } from '../problem-error.ts';
import { insertAnswer, type SurveyAnswer } from './survey-repository.ts';

/** Keeps what someone thought of a service, and nothing of who it was. Where nobody is asked, there is nothing to answer. */
export async function answerSurvey(
  ctx: Context,
  { municipality }: Applicant,
  answer: SurveyAnswer,
): Promise<void> {
  const service = (await publishedEServices(ctx, municipality)).get(answer.eService);
  if (!service || !municipality.settings.survey || service.settings.survey === false)
    throw new ProblemError('not_found');
  await ctx.db.tenant(municipality.id, (tx) => insertAnswer(tx, municipality.id, answer));
}
