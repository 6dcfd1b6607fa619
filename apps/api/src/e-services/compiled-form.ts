import { compile, type CompiledForm, type EServiceDefinition } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { findDefinition } from './e-service-repository.ts';

export type FormVersion = { definition: EServiceDefinition; form: CompiledForm };

const most = 200;
const heldBy = new WeakMap<Context, Map<string, Promise<FormVersion | null>>>();

/**
 * The form of a published version, ready to run; null when there is no such version. A version never changes, so it is read and
 * compiled once for each process; the least recently used beyond two hundred are let go.
 */
export async function compiledForm(
  ctx: Context,
  municipality: Pick<Municipality, 'id'>,
  key: string,
  version: number,
): Promise<FormVersion | null> {
  const all = heldBy.get(ctx) ?? new Map<string, Promise<FormVersion | null>>();
  heldBy.set(ctx, all);
  const name = `${municipality.id}/${key}/${version}`;
  const found = all.get(name) ?? read(ctx, municipality, key, version);
  all.delete(name);
  all.set(name, found);
  for (const oldest of all.keys()) {
    if (all.size <= most) break;
    all.delete(oldest);
  }
  // Neither a failure nor an absence must be remembered: the version may come.
  found.then((form) => form ?? all.delete(name)).catch(() => all.delete(name));
  return found;
}

async function read(
  ctx: Context,
  municipality: Pick<Municipality, 'id'>,
  key: string,
  version: number,
): Promise<FormVersion | null> {
  const definition = await ctx.db.tenant(municipality.id, (tx) => findDefinition(tx, key, version));
  return definition && { definition, form: compile(definition) };
}
