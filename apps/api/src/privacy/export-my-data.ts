import { Readable } from 'node:stream';
import type { CitizenActor } from '../actor.ts';
import type { Download } from '../attachments/download.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { findOwnDraft } from '../drafts/find-own-draft.ts';
import { listDrafts } from '../drafts/list-drafts.ts';
import { getMyErrand } from '../errands/get-my-errand.ts';
import { listMyErrands } from '../errands/list-my-errands.ts';
import { getMyData } from './get-my-data.ts';

/**
 * Everything that is kept of the one who asks, as JSON: who they are here, where they are signed in, what they have begun and what
 * they have sent in with all that has happened since (GDPR, articles 15 and 20). Files are named with their checksums and fetched
 * from the errand. What takes a surer sign-in to see is named by its service only.
 */
export async function exportMyData(ctx: Context, actor: CitizenActor): Promise<Download> {
  const { municipality, person } = actor;
  const [myData, begun] = [await getMyData(ctx, actor), await listDrafts(ctx, actor)];
  const drafts = [];
  for (const listed of begun.drafts) {
    const draft = await findOwnDraft(ctx, actor, listed.id);
    if (draft) drafts.push({ ...listed, answers: draft.answers });
  }
  const ongoing = await errandsOf(ctx, actor, 'ongoing');
  const closed = await errandsOf(ctx, actor, 'closed');
  await ctx.db.tenant(municipality.id, (tx) => record(tx, actor, { action: 'my-data:exported' }));
  const written = JSON.stringify(
    {
      municipality: municipality.name,
      madeAt: ctx.clock().toISOString(),
      person: { ...myData, personalNumber: person.personalNumber },
      drafts,
      errands: [...ongoing.errands, ...closed.errands],
      needsSurerSignIn: [...begun.withheld, ...ongoing.withheld, ...closed.withheld],
    },
    null,
    2,
  );
  return {
    name: 'mina-uppgifter.json',
    mime: 'application/json; charset=utf-8',
    size: Buffer.byteLength(written),
    stream: Readable.from([written]),
  };
}

async function errandsOf(ctx: Context, actor: CitizenActor, state: 'ongoing' | 'closed') {
  const errands = [];
  const withheld = new Map<string, unknown>();
  let cursor: string | undefined;
  do {
    const page = await listMyErrands(ctx, actor, { state, cursor });
    for (const { id } of page.errands) errands.push(await getMyErrand(ctx, actor, id));
    for (const service of page.withheld) withheld.set(JSON.stringify(service), service);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return { errands, withheld: [...withheld.values()] };
}
