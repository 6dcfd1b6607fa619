import type { ErrandStatus, StatusContentType } from '@handslag/contracts/e-services';
import type { ErrandStatusShown } from '@handslag/contracts/errands';
import type { z } from 'zod';

export type StatusShown = z.infer<typeof ErrandStatusShown>;
type Words = Pick<StatusShown, 'name' | 'citizenText'>;

/** What an errand is in when a service has no status of its own for it. */
export const waitingForCompletion = { id: 'vantar-komplettering', contentType: 'waiting_for_completion' };
export const withdrawnByApplicant = { id: 'aterkallat', contentType: 'closed' };

const atTheMunicipality = {
  sv: 'Ärendet är hos kommunen.',
  en: 'The case is with the municipality.',
  fi: 'Asia on kunnassa.',
};
/** For a status that the service no longer has: what kind of state it is, and nothing that its author never said. */
const ofContentType: Readonly<Record<StatusContentType, Words>> = {
  submitted: { name: { sv: 'Inkommet', en: 'Received', fi: 'Saapunut' }, citizenText: atTheMunicipality },
  in_progress: {
    name: { sv: 'Under handläggning', en: 'Being processed', fi: 'Käsittelyssä' },
    citizenText: atTheMunicipality,
  },
  waiting_for_completion: {
    name: { sv: 'Väntar på komplettering', en: 'Waiting for additions', fi: 'Odottaa täydennystä' },
    citizenText: {
      sv: 'Vi behöver fler uppgifter från dig innan vi kan gå vidare med ärendet.',
      en: 'We need more from you before we can go on with the case.',
      fi: 'Tarvitsemme sinulta lisää tietoja, ennen kuin voimme jatkaa asian käsittelyä.',
    },
  },
  waiting_for_signature: {
    name: { sv: 'Väntar på underskrift', en: 'Waiting for signature', fi: 'Odottaa allekirjoitusta' },
    citizenText: atTheMunicipality,
  },
  waiting_for_payment: {
    name: { sv: 'Väntar på betalning', en: 'Waiting for payment', fi: 'Odottaa maksua' },
    citizenText: atTheMunicipality,
  },
  closed: {
    name: { sv: 'Avslutat', en: 'Closed', fi: 'Päätetty' },
    citizenText: { sv: 'Ärendet är avslutat.', en: 'The case is closed.', fi: 'Asia on päätetty.' },
  },
};

const ofPlatform: Readonly<Record<string, Words>> = {
  [waitingForCompletion.id]: ofContentType.waiting_for_completion,
  [withdrawnByApplicant.id]: {
    name: { sv: 'Återkallat', en: 'Withdrawn', fi: 'Peruttu' },
    citizenText: {
      sv: 'Ärendet är återkallat och handläggs inte vidare.',
      en: 'The case is withdrawn and not processed further.',
      fi: 'Asia on peruttu, eikä sitä enää käsitellä.',
    },
  },
};

/** A status in the service's own words; in the platform's where the service has none, or no longer has it. */
export function statusShown(statuses: readonly ErrandStatus[], id: string, contentType: string): StatusShown {
  const found = statuses.find((status) => status.id === id);
  if (found) return { id, contentType: found.contentType, name: found.name, citizenText: found.citizenText };
  const kind = contentType as StatusContentType;
  return { id, contentType: kind, ...(ofPlatform[id] ?? ofContentType[kind]) };
}

/** What a status that was given once is called. Of one that the service no longer has, nothing else is known. */
export function statusGiven(statuses: readonly ErrandStatus[], id: string): Pick<StatusShown, 'id' | 'name'> {
  const name = statuses.find((status) => status.id === id)?.name ?? ofPlatform[id]?.name;
  return { id, name: name ?? noLongerUsed };
}

const noLongerUsed = {
  sv: 'en status som inte längre används',
  en: 'a status that is no longer used',
  fi: 'tila, jota ei enää käytetä',
};
