import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { listManagedPaperFormsEndpoint } from '@handslag/contracts/paper-forms';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { listPaperForms } from './paper-form-repository.ts';

export type ManagedPaperForms = ReplyOf<typeof listManagedPaperFormsEndpoint>;

/** All forms as those who keep them see them, with every category there is to choose. */
export async function listManagedPaperForms(
  ctx: Context,
  tx: Tenant,
  { municipality }: StaffActor,
): Promise<ManagedPaperForms> {
  const services = await publishedEServices(ctx, municipality);
  const paperForms = await listPaperForms(tx);
  const categories = new Set([
    ...[...services.values()].map(({ settings }) => settings.category),
    ...paperForms.map(({ category }) => category),
  ]);
  return { paperForms, categories: [...categories].sort((one, other) => one.localeCompare(other, 'sv')) };
}
