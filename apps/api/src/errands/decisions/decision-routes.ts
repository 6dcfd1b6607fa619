import {
  getDecisionDraftEndpoint,
  getHandledDecisionPath,
  getMyDecisionPath,
  listDecisionsEndpoint,
  listMyDecisionsEndpoint,
  makeDecisionEndpoint,
  previewDecisionPath,
  saveDecisionDraftEndpoint,
} from '@handslag/contracts/decisions';
import type { FastifyInstance } from 'fastify';
import { sendDownload } from '../../attachments/send-download.ts';
import { guard } from '../../http/guard.ts';
import { actorOf, route } from '../../http/route.ts';
import { downloadParams } from '../download-params.ts';
import { getHandledDecisionDocument, getMyDecisionDocument } from './get-decision-document.ts';
import { listHandledDecisions } from './list-handled-decisions.ts';
import { listMyDecisions } from './list-my-decisions.ts';
import { makeDecision } from './make-decision.ts';
import { previewDecision } from './preview-decision.ts';
import { readDecisionWork } from './read-decision-work.ts';
import { saveDecisionDraft } from './save-decision-draft.ts';

/** Decisions: written and made by staff, read by whose errand it is. */
export function decisionRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, listDecisionsEndpoint, ({ actor, params }) => listHandledDecisions(ctx, actor, params.errandId));
  route(app, getDecisionDraftEndpoint, ({ actor, params }) => readDecisionWork(ctx, actor, params.errandId));
  route(app, saveDecisionDraftEndpoint, ({ actor, params, body }) =>
    saveDecisionDraft(ctx, actor, params.errandId, body),
  );
  route(app, makeDecisionEndpoint, ({ actor, params, body }) =>
    makeDecision(ctx, actor, params.errandId, body),
  );
  route(app, listMyDecisionsEndpoint, ({ actor, params }) => listMyDecisions(ctx, actor, params.errandId));

  const schema = { hide: true };
  const deciders = { config: guard('staff', true, 'errand:decide'), schema };
  app.get(previewDecisionPath, deciders, async (request, reply) => {
    const { errandId } = downloadParams(request);
    return sendDownload(reply, await previewDecision(ctx, actorOf(request, 'staff'), errandId));
  });
  const readers = { config: guard('staff', true, 'errand:read'), schema };
  app.get(getHandledDecisionPath, readers, async (request, reply) => {
    const { errandId, decisionId = '' } = downloadParams(request);
    const actor = actorOf(request, 'staff');
    return sendDownload(reply, await getHandledDecisionDocument(ctx, actor, errandId, decisionId));
  });
  app.get(getMyDecisionPath, { config: guard('applicant', true), schema }, async (request, reply) => {
    const { errandId, decisionId = '' } = downloadParams(request);
    const actor = actorOf(request, 'applicant');
    return sendDownload(reply, await getMyDecisionDocument(ctx, actor, errandId, decisionId));
  });
}
