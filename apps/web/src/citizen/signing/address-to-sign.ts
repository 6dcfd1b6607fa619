import type { Signing } from '@handslag/contracts/signings';

/** Where one reads and signs: under the draft when it is for oneself alone, else where all the parties come. */
export const addressToSign = ({ id, severalParties }: Signing, draftId: string): string =>
  severalParties ? `/underskrift/${id}` : `/arende/${draftId}/skriv-under/${id}`;
