import type { Work } from '@handslag/contracts/builder';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { presentWork } from '../builder/present-work.ts';
import { findWork, insertWork, lockWork, updateWork } from '../builder/work-repository.ts';
import { readEServiceFile } from './read-e-service-file.ts';

type Import = { text: string; key?: string | undefined; replace: boolean };

/**
 * Takes in a service from a file as work that is not published: under the key it has or the one given, and over the work of the
 * service that has that key only where `replace` says so. A file with anything wrong in it is `import_refused`, and nothing is stored.
 */
export async function importEService(
  ctx: Context,
  actor: StaffActor,
  { text, key: chosen, replace }: Import,
): Promise<Work> {
  const file = readEServiceFile(text);
  if (!file.ok) throw new ProblemError('import_refused', { details: { problems: file.problems } });
  const { settings, definition } = file;
  const key = chosen ?? file.key;
  const { municipality, accountId: savedBy } = actor;
  return ctx.db.tenant(municipality.id, async (tx) => {
    const fresh = await insertWork(tx, {
      municipalityId: municipality.id,
      key,
      settings,
      definition,
      savedBy,
    });
    if (!fresh) {
      if (!replace || !(await lockWork(tx, key))) throw new ProblemError('e_service_key_taken');
      await updateWork(tx, { key, settings, definition, savedBy });
    }
    const work = await findWork(tx, key);
    if (!work) throw new ProblemError('not_found');
    const details = { replaced: !fresh };
    await record(tx, actor, {
      action: 'e-service:imported',
      object: { kind: 'e-service', id: key },
      details,
    });
    return presentWork(actor, work);
  });
}
