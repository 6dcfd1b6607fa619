import type { Tenant } from '@handslag/database/database';
import type { Context } from '../../context.ts';
import { notify } from '../../notifications/notify.ts';
import type { NoticeTemplate } from '../../notifications/notice.ts';
import type { WholeErrand } from '../errand-repository.ts';

type Told = {
  template?: NoticeTemplate;
  dedupeKey?: string;
  /** How long the mail waits. */
  afterSeconds?: number;
  facts?: Record<string, string>;
};

/** A mail that something has happened, to whoever gave an address; what it was they read behind the sign-in. */
export async function tellCitizen(
  ctx: Context,
  tx: Tenant,
  municipalityId: string,
  errand: Pick<WholeErrand, 'id' | 'applicant' | 'revision'>,
  { template = 'errand-updated', dedupeKey, afterSeconds = 0, facts = {} }: Told = {},
): Promise<void> {
  const { email } = errand.applicant;
  if (email === null) return;
  const notice = {
    recipient: email,
    template,
    errandId: errand.id,
    dedupeKey: dedupeKey ?? `${template} ${errand.id} ${errand.revision + 1}`,
    facts,
  };
  await notify(ctx, tx, municipalityId, notice, { afterSeconds });
}

/** The key of the mail about a message, by which it is taken back with the message. */
export function messageNotice(eventId: string): string {
  return `message ${eventId}`;
}
