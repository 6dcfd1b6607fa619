import type { Signing } from '@handslag/contracts/signings';
import type { Signed } from './signature-state.ts';

/** The request as it is when the person has signed; what others have done meanwhile is not known yet. */
export function afterSigning(signing: Signing, { errand }: Signed): Signing {
  const decidedAt = new Date().toISOString();
  return {
    ...signing,
    state: errand === null ? signing.state : 'submitted',
    errand,
    maySign: false,
    parties: signing.parties.map((party) => (party.me ? { ...party, state: 'signed', decidedAt } : party)),
  };
}
