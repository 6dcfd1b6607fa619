import { Readable } from 'node:stream';
import type { CitizenActor } from '../actor.ts';
import type { Download } from '../attachments/download.ts';
import type { Context } from '../context.ts';
import { gatherMyData } from './gather-my-data.ts';

/** Everything that is kept of the one who asks, as JSON for another program: see `gatherMyData`. */
export async function exportMyData(ctx: Context, actor: CitizenActor): Promise<Download> {
  const { municipality, person } = actor;
  const { myData, drafts, errands, needsSurerSignIn } = await gatherMyData(ctx, actor);
  const written = JSON.stringify(
    {
      municipality: municipality.name,
      madeAt: ctx.clock().toISOString(),
      person: { ...myData, personalNumber: person.personalNumber },
      drafts,
      errands,
      needsSurerSignIn,
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
