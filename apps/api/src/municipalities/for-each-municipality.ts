import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { listMunicipalities } from './municipality-repository.ts';

/** Does something in one municipality after the other, for jobs. One that fails does not keep the others from theirs; then it throws. */
export async function forEachMunicipality(
  ctx: Context,
  work: (municipality: Municipality) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const municipality of await listMunicipalities(ctx)) {
    await work(municipality).catch((failure: unknown) => failures.push(failure));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'a job failed in some municipalities');
}
