import type { listDraftsEndpoint } from '@handslag/contracts/drafts';
import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { withhold } from '../e-services/withhold.ts';
import * as drafts from './draft-repository.ts';

/** What the actor has started and not submitted, last saved first, as far as the session is sure enough to see it. */
export async function listDrafts(
  ctx: Context,
  actor: Applicant,
): Promise<ReplyOf<typeof listDraftsEndpoint>> {
  const [rows, services] = await Promise.all([
    ctx.db.tenant(actor.municipality.id, (tx) => drafts.listDrafts(tx, actor)),
    publishedEServices(ctx, actor.municipality),
  ]);
  const { shown, withheld } = withhold(rows, services, actor);
  const listed = shown.map(({ id, eServiceKey, savedAt, createdAt, deleteAfter, signingId, locked }) => ({
    id,
    eService: { key: eServiceKey, name: services.get(eServiceKey)?.settings.name ?? { sv: eServiceKey } },
    savedAt: savedAt.toISOString(),
    startedAt: createdAt.toISOString(),
    deleteAfter: deleteAfter?.toISOString() ?? null,
    signingId: locked ? signingId : null,
  }));
  return { drafts: listed, withheld };
}
