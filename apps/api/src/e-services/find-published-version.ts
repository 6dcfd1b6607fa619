import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { compiledForm, type FormVersion } from './compiled-form.ts';
import type { PublishedEService } from './published-e-service.ts';
import { findEService } from './find-e-service.ts';

/** A service as it is offered now, with the form of its newest published version. Null when nothing of that name is offered. */
export async function findPublishedVersion(
  ctx: Context,
  municipality: Municipality,
  key: string,
): Promise<(PublishedEService & FormVersion) | null> {
  const service = await findEService(ctx, municipality, key);
  const form = service && (await compiledForm(ctx, municipality, key, service.version));
  return service && form && { ...service, ...form };
}
