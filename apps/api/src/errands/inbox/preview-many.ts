import type { BodyOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { previewManyEndpoint } from '@handslag/contracts/inbox';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import type { ErrandStatus } from '@handslag/contracts/e-services';
import { findErrand, type WholeErrand } from '../errand-repository.ts';
import { handledServices } from '../handling/handled-services.ts';
import { handledBy } from '../handling/handling-repository.ts';
import { statusesAfter } from '../handling/statuses-after.ts';

type Preview = ReplyOf<typeof previewManyEndpoint>;
type Coming = { errand: WholeErrand; status: ErrandStatus };

/** What `changeMany` would let the applicants read, and who of them would have a mail; changes nothing. */
export async function previewMany(
  ctx: Context,
  actor: StaffActor,
  { errands, status }: BodyOf<typeof previewManyEndpoint>,
): Promise<Preview> {
  const services = await handledServices(ctx, actor);
  const coming = await ctx.db.tenant(actor.municipality.id, async (tx) => {
    const allowed: Coming[] = [];
    for (const { id, revision } of errands) {
      const errand = await findErrand(tx, id, handledBy(services));
      if (errand?.revision !== revision) continue;
      const settings = services.get(errand.eServiceKey)?.settings;
      const chosen = statusesAfter(settings, errand).find((one) => one.id === status);
      if (chosen) allowed.push({ errand, status: chosen });
    }
    return allowed;
  });
  const open = coming.filter(({ errand }) => !errand.masked);
  return {
    shown: shownBy(coming),
    mailed: open.filter(({ errand }) => errand.applicant.email !== null).length,
    unreachable: open.filter(({ errand }) => errand.applicant.email === null).length,
    masked: coming.length - open.length,
    completions: coming.filter(endsCompletion).length,
    left: errands.length - coming.length,
  };
}

/** Each text once: services may have their own words for the same status. */
function shownBy(coming: readonly Coming[]): Preview['shown'] {
  const shown = new Map<string, Preview['shown'][number]>();
  for (const { status } of coming) {
    const { name, citizenText, internalText } = status;
    const text = { name, citizenText, internalText };
    const key = JSON.stringify(text);
    shown.set(key, { ...text, errands: (shown.get(key)?.errands ?? 0) + 1 });
  }
  return [...shown.values()];
}

function endsCompletion({ errand, status }: Coming): boolean {
  return (
    errand.statusContentType === 'waiting_for_completion' && status.contentType !== 'waiting_for_completion'
  );
}
