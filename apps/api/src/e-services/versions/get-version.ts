import type { WorkSettings } from '@handslag/contracts/builder';
import type { PublishedVersion } from '@handslag/contracts/versions';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { EServiceDefinition } from '@handslag/form-engine';
import { describeChanges } from '@handslag/form-engine/building';
import type { z } from 'zod';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { describeSettingsChanges } from './describe-settings-changes.ts';
import { presentVersion } from './present-version.ts';
import { findVersionContents, listVersionRows } from './version-repository.ts';

type OneVersion = PublishedVersion & {
  settings: z.infer<typeof WorkSettings>;
  definition: EServiceDefinition;
  changes: string[];
};

/** One published version, and what it changed from the one before in plain words. */
export async function getVersion(
  ctx: Context,
  { municipality }: StaffActor,
  key: string,
  version: number,
): Promise<OneVersion> {
  const found = await ctx.db.tenant(municipality.id, async (tx) => {
    const contents = await findVersionContents(tx, key, version);
    const row = (await listVersionRows(tx, key)).find((one) => one.version === version);
    return contents && row ? { ...contents, row } : null;
  });
  if (!found) throw new ProblemError('not_found');
  const { row, content, before } = found;
  const definition = content.definition as EServiceDefinition;
  const settings = content.settings as EServiceSettings;
  const changes = before
    ? [
        ...describeChanges(before.definition as EServiceDefinition, definition),
        ...describeSettingsChanges(before.settings, settings, municipality.settings.groupNames),
      ]
    : [];
  return { ...presentVersion(row), settings, definition, changes };
}
