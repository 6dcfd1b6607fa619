import type { Tenant } from '@handslag/database/database';
import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { SettingsChange } from '@handslag/contracts/settings';
import type { StaffActor } from '../actor.ts';
import { ProblemError } from '../problem-error.ts';
import { checkSettings } from './check-settings.ts';
import { findMunicipality, updateMunicipality, type KeptMunicipality } from './municipality-repository.ts';

/**
 * Puts changes into the settings of the actor's municipality and counts them. `changed` names what really differs. Throws
 * `work_changed` when somebody has changed any since `revision`, `validation_failed` when they do not go together.
 */
export async function keepSettings(
  tx: Tenant,
  { municipality }: StaffActor,
  { revision, changes }: { revision: number; changes: SettingsChange },
): Promise<{ kept: KeptMunicipality; changed: string[] }> {
  const before = await findMunicipality(tx, municipality.id, 'to change');
  if (!before) throw new ProblemError('not_found');
  if (before.revision !== revision)
    throw new ProblemError('work_changed', { details: { revision: before.revision } });
  const { name = before.name, ...rest } = changes;
  const after = { ...before, name, settings: withChanges(before.settings, rest) };
  const problems = checkSettings(after.settings);
  if (problems.length > 0) throw new ProblemError('validation_failed', { fields: problems });
  const changed = differing(
    { ...before.settings, name: before.name },
    { ...after.settings, name: after.name },
  );
  if (changed.length === 0) return { kept: before, changed };
  const kept = { ...after, revision: revision + 1 };
  await updateMunicipality(tx, municipality.id, kept);
  return { kept, changed };
}

/** What is not given stays; what is given as null is taken away. */
function withChanges(
  before: MunicipalitySettings,
  changes: Omit<SettingsChange, 'name'>,
): MunicipalitySettings {
  const { supportService, accessibility, ...rest } = changes;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const after = { ...before, ...given };
  if (supportService === null) delete after.supportService;
  else if (supportService !== undefined) after.supportService = supportService;
  if (accessibility === null) delete after.accessibility;
  else if (accessibility !== undefined) after.accessibility = accessibility;
  return after;
}

function differing(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
}
