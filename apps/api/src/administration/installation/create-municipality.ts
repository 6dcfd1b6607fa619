import type { NewMunicipality } from '@handslag/contracts/installation';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { addressOfHost } from '../../municipalities/address-of-host.ts';
import { firstSettings } from '../../municipalities/first-settings.ts';
import { ProblemError } from '../../problem-error.ts';
import { awaitedSubject } from '../../users/awaited-subject.ts';
import { insertAccount } from '../accounts/account-repository.ts';
import { insertMunicipality, listTaken, setMunicipality } from './installation-repository.ts';

const taken = {
  slug: 'Kortnamnet är en annan kommuns. Välj ett annat.',
  host: 'Adressen är en annan kommuns. Välj en annan.',
};

/**
 * Makes a municipality with careful settings and its first administrator, all or nothing. Throws `validation_failed` with what another
 * has already, `sign_in_unavailable` where the installation knows no provider for its staff.
 */
export async function createMunicipality(ctx: Context, given: NewMunicipality): Promise<{ address: string }> {
  const { staffOidc } = ctx.config;
  if (!staffOidc) throw new ProblemError('sign_in_unavailable');
  const { administrator, host, slug } = given;
  await ctx.db.platform(async (tx) => {
    const id = await insertMunicipality(tx, { ...given, settings: firstSettings(given) });
    if (id === null) {
      const fields = (await listTaken(tx, { slug, host })).map((path) => ({ path, message: taken[path] }));
      throw new ProblemError('validation_failed', { fields });
    }
    await setMunicipality(tx, id);
    const account = await insertAccount(tx, id, {
      issuer: staffOidc.provider.issuer,
      subject: awaitedSubject(administrator.email),
      ...administrator,
      roles: ['administrator'],
      groups: [],
    });
    await record(tx, { kind: 'system', municipality: { id } }, {
      action: 'municipality:created',
      object: { kind: 'municipality', id },
      details: { administrator: account },
    }); // prettier-ignore
  });
  ctx.log.info({ slug, host }, 'the operator made a municipality');
  return { address: `${addressOfHost(ctx.config, host)}/handlaggning` };
}
