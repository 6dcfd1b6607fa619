import type { EServiceFile } from '@handslag/contracts/e-service-files';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { findWork } from '../builder/work-repository.ts';
import { writeEServiceFile } from './write-e-service-file.ts';

/** The work on a service as a file that any installation takes in. @returns its text */
export async function exportEService(ctx: Context, actor: StaffActor, key: string): Promise<string> {
  return ctx.db.tenant(actor.municipality.id, async (tx) => {
    const work = await findWork(tx, key);
    if (!work) throw new ProblemError('not_found');
    await record(tx, actor, { action: 'e-service:exported', object: { kind: 'e-service', id: key } });
    const { settings, definition } = work as Pick<EServiceFile, 'settings' | 'definition'>;
    return writeEServiceFile({ handslag: 'e-service', format: 1, key, settings, definition });
  });
}
