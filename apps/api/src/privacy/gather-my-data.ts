import type { CitizenErrand } from '@handslag/contracts/errands';
import type { DraftListing } from '@handslag/contracts/drafts';
import type { MyData } from '@handslag/contracts/privacy';
import type { Answers } from '@handslag/form-engine';
import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { findOwnDraft } from '../drafts/find-own-draft.ts';
import { listDrafts } from '../drafts/list-drafts.ts';
import { getMyErrand } from '../errands/get-my-errand.ts';
import { listMyErrands } from '../errands/list-my-errands.ts';
import { getMyData } from './get-my-data.ts';

type Withheld = Awaited<ReturnType<typeof listDrafts>>['withheld'];
export type AllMyData = {
  myData: MyData;
  drafts: (DraftListing & { version: number; answers: Answers })[];
  errands: CitizenErrand[];
  needsSurerSignIn: Withheld;
};

/**
 * Everything that is kept of the one who asks: who they are here, where they are signed in, what they have begun and what they have
 * sent in with all that has happened since (GDPR, articles 15 and 20). Files are named with their checksums and fetched from the
 * errand. What takes a surer sign-in to see is named by its service only. Noted in the audit.
 */
export async function gatherMyData(ctx: Context, actor: CitizenActor): Promise<AllMyData> {
  const [myData, begun] = [await getMyData(ctx, actor), await listDrafts(ctx, actor)];
  const drafts = [];
  for (const listed of begun.drafts) {
    const draft = await findOwnDraft(ctx, actor, listed.id);
    if (draft) drafts.push({ ...listed, version: draft.version, answers: draft.answers });
  }
  const ongoing = await errandsOf(ctx, actor, 'ongoing');
  const closed = await errandsOf(ctx, actor, 'closed');
  await ctx.db.tenant(actor.municipality.id, (tx) => record(tx, actor, { action: 'my-data:exported' }));
  return {
    myData,
    drafts,
    errands: [...ongoing.errands, ...closed.errands],
    needsSurerSignIn: [...begun.withheld, ...ongoing.withheld, ...closed.withheld],
  };
}

async function errandsOf(ctx: Context, actor: CitizenActor, state: 'ongoing' | 'closed') {
  const errands: CitizenErrand[] = [];
  const withheld = new Map<string, Withheld[number]>();
  let cursor: string | undefined;
  do {
    const page = await listMyErrands(ctx, actor, { state, cursor });
    for (const { id } of page.errands) errands.push(await getMyErrand(ctx, actor, id));
    for (const service of page.withheld) withheld.set(JSON.stringify(service), service);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return { errands, withheld: [...withheld.values()] };
}
