import {
  deleteDraftEndpoint,
  getDraftEndpoint,
  listDraftsEndpoint,
  saveDraftEndpoint,
  startDraftEndpoint,
} from '@handslag/contracts/drafts';
import type { FastifyInstance } from 'fastify';
import { route } from '../http/route.ts';
import { deleteDraft } from './delete-draft.ts';
import { listDrafts } from './list-drafts.ts';
import { openDraft } from './open-draft.ts';
import { saveDraft } from './save-draft.ts';
import { startDraft } from './start-draft.ts';

/** Filling in a service, until it is submitted. Nobody but the owner comes near a draft. */
export function draftRoutes(app: FastifyInstance): void {
  route(app, startDraftEndpoint, async ({ ctx, actor, body, reply }) => {
    const { draft, session } = await startDraft(ctx, actor, body);
    if (session) void reply.carrySession(session);
    return draft;
  });
  route(app, listDraftsEndpoint, ({ ctx, actor }) => listDrafts(ctx, actor));
  route(app, getDraftEndpoint, ({ ctx, actor, params }) => openDraft(ctx, actor, params.draftId));
  route(app, saveDraftEndpoint, ({ ctx, actor, params, body }) =>
    saveDraft(ctx, actor, params.draftId, body),
  );
  route(app, deleteDraftEndpoint, async ({ ctx, actor, params }) => {
    await deleteDraft(ctx, actor, params.draftId);
    return null;
  });
}
