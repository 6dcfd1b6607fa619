import type { Signing } from '@handslag/contracts/signings';
import { formatDay } from '../../i18n/format.ts';
import { partiesTexts as texts } from '../../i18n/spoken/signing.ts';

export type Ending = {
  title: string;
  lead: string;
  /** What it means for the reader. */ next: string | null;
};

/** How a request ended, in words to the person who reads it; null while it is open. */
export function endingOf(signing: Signing): Ending | null {
  const me = signing.parties.find((party) => party.me);
  return (me?.initiator ?? true) ? endingOfMine(signing) : endingOfOthers(signing);
}

function endingOfMine(signing: Signing): Ending | null {
  const { severalParties, errand } = signing;
  const next = severalParties ? texts.askAgain : null;
  switch (signing.state) {
    case 'open':
      return null;
    case 'submitted':
      return {
        title: texts.sentTitle,
        lead: texts.sentLead(errand?.registrationNumber ?? ''),
        next: null,
      };
    case 'declined':
      return { title: texts.endedTitle, lead: texts.declinedLead(whoDeclined(signing)), next };
    case 'withdrawn':
      return { title: texts.withdrawnByMeTitle, lead: texts.withdrawnByMeLead, next };
    case 'lapsed':
      return { title: texts.endedTitle, lead: lapsedLead(signing), next };
    case 'outdated':
      return { title: texts.outdatedTitle, lead: texts.outdatedMine, next: null };
  }
}

function endingOfOthers(signing: Signing): Ending | null {
  const { errand, initiatedBy, parties } = signing;
  const me = parties.find((party) => party.me);
  const next = me?.state === 'signed' ? `${texts.voided} ${texts.nothingToDo}` : texts.nothingToDo;
  switch (signing.state) {
    case 'open':
      return null;
    case 'submitted':
      return {
        title: texts.sentTitle,
        lead: texts.sentLead(errand?.registrationNumber ?? ''),
        next: texts.sentPartyNext(initiatedBy),
      };
    case 'declined':
      return me?.state === 'declined'
        ? {
            title: texts.declinedByMeTitle,
            lead: texts.declinedByMeLead(initiatedBy),
            next: texts.nothingToDo,
          }
        : { title: texts.endedTitle, lead: texts.declinedLead(whoDeclined(signing)), next };
    case 'withdrawn':
      return { title: texts.endedTitle, lead: texts.withdrawnLead(initiatedBy), next };
    case 'lapsed':
      return { title: texts.endedTitle, lead: lapsedLead(signing), next };
    case 'outdated':
      return { title: texts.outdatedTitle, lead: texts.outdatedLead(initiatedBy), next: null };
  }
}

const whoDeclined = ({ parties }: Signing): string =>
  parties.find(({ state }) => state === 'declined')?.name ?? texts.someone;

const lapsedLead = ({ lapsesOn }: Signing): string =>
  lapsesOn === null ? texts.lapsedAloneLead : texts.lapsedLead(formatDay(lapsesOn));
