import type { Tenant } from '@handslag/database/database';
import type { Context } from '../../context.ts';
import { notify } from '../../notifications/notify.ts';
import type { WholeErrand } from '../errand-repository.ts';

/** A mail that something has happened, to whoever gave an address; what it was they read behind the sign-in. */
export async function tellCitizen(
  ctx: Context,
  tx: Tenant,
  municipalityId: string,
  errand: WholeErrand,
): Promise<void> {
  const { email } = errand.applicant;
  if (email === null) return;
  await notify(ctx, tx, municipalityId, {
    recipient: email,
    template: 'errand-updated',
    errandId: errand.id,
    dedupeKey: `errand-updated ${errand.id} ${errand.revision + 1}`,
    facts: {},
  });
}
