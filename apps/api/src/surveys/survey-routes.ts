import { answerSurveyEndpoint } from '@handslag/contracts/surveys';
import type { FastifyInstance } from 'fastify';
import { route } from '../http/route.ts';
import { answerSurvey } from './answer-survey.ts';

/** The three questions after something was sent in. */
export function surveyRoutes(app: FastifyInstance): void {
  route(app, answerSurveyEndpoint, ({ ctx, actor, body }) => answerSurvey(ctx, actor, body), {
    rateLimit: { max: 60, timeWindow: 3_600_000 },
  });
}
