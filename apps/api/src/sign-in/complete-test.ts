import type { SignInReport } from '@handslag/contracts/sign-in';
import type { Identity } from '@handslag/eid/identity';
import type { Municipality } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { eidNameOf } from './complete-sign-in.ts';
import { updateCollected } from './sign-in-repository.ts';

type Tested = {
  row: { id: string; eid: string };
  identity: Identity;
  /** YYYY-MM-DD, with whatever the provider puts after it. */
  issuedOn: string | null;
};

/** Ends a test of an e-legitimation: nobody is signed in, and the report is kept only until the browser has fetched it. */
export async function completeTest(ctx: Context, municipality: Municipality, tested: Tested): Promise<void> {
  const { row } = tested;
  const report = reportOf(ctx, municipality, tested);
  await ctx.db.tenant(municipality.id, async (tx) => {
    if (!(await updateCollected(tx, row.id, { state: 'complete', result: { report } })))
      throw new ProblemError('sign_in_not_found');
    await record(
      tx,
      { kind: 'nobody', municipality },
      {
        action: 'sign-in:tested',
        object: { kind: 'sign-in', id: row.id },
        details: { eid: report.eid.name, loa: report.loa, simulated: report.simulated },
      },
    );
  });
}

function reportOf(
  ctx: Context,
  municipality: Municipality,
  { row, identity, issuedOn }: Tested,
): SignInReport {
  const name = eidNameOf(row.eid, identity);
  const { idNumber, idType, provider, eidKind, loa, fullName, country, authTime, simulated } = identity;
  const swedish = idType === 'pnr' || idType === 'samordning';
  return {
    eid: { name, label: ctx.eids.find(municipality, name)?.label ?? { sv: name } },
    issuer: provider,
    kind: eidKind ?? null,
    loa,
    name: fullName,
    maskedNumber: swedish && idNumber ? `${idNumber.slice(0, 8)}-****` : null,
    country: country ?? null,
    issuedOn: issuedOn?.slice(0, 10) ?? null,
    at: authTime,
    simulated,
  };
}
