import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { Language, Text } from '@handslag/contracts/municipalities';
import { inLanguage } from '@handslag/form-engine';
import type { DocumentContent } from '../../adapters/pdf/document-content.ts';
import { saidIn, type Said } from '../../adapters/pdf/said.ts';
import type { Municipality } from '../../actor.ts';
import type { WholeErrand } from '../errand-repository.ts';
import type { DecisionContent } from './decision-repository.ts';
import { decisionWords } from './decision-words.ts';

/** What a service is called, and what its decisions can be. */
type Service = Pick<EServiceSettings, 'name' | 'decisions'>;
type Errand = Pick<WholeErrand, 'registrationNumber' | 'receivedAt' | 'applicantName' | 'personId'>;

/**
 * The decision as a document in the municipality's name: who, what, why, by which law and by whom, and how to appeal (33, 44 and 45 §§
 * förvaltningslagen). Whoever has protected identity is not named in it. What it always says is in the applicant's language; what was
 * decided is in Swedish, and marked so. What the service says itself in that language, of outcomes and of appealing, stands in it.
 * @param decidedAt null for a draft
 */
export function decisionDocument(
  { name, settings }: Pick<Municipality, 'name' | 'settings'>,
  { name: eService, decisions }: Service,
  errand: Errand,
  decision: DecisionContent,
  { decidedAt, madeAt, language }: { decidedAt: Date | null; madeAt: Date; language: Language },
): DocumentContent {
  const { brandColour, logo, contact } = settings;
  const words = decisionWords[language];
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'Europe/Stockholm' });
  const written = (sv: string): Said => saidIn({ sv }, language);
  const { decider, outcome } = decision;
  const named = [decider.name, decider.title].filter((part) => part !== '').join(', ');
  return {
    language,
    municipality: { name, brandColour, logo, contact },
    title: words.title,
    description: `${words.title} ${errand.registrationNumber}: ${inLanguage(eService, language)}`,
    subtitle: saidIn(eService, language),
    registrationNumber: errand.registrationNumber,
    madeAt,
    facts: [
      { label: words.date, value: decidedAt === null ? words.notDecided : day.format(decidedAt) },
      { label: words.decider, value: written(named) },
      {
        label: words.applicant,
        value: errand.applicantName || (errand.personId === null ? words.notGiven : words.protected),
      },
      { label: words.received, value: day.format(errand.receivedAt) },
    ],
    notice: (decidedAt === null ? words.draft : words.written) || null,
    outcome: {
      title: saidIn(outcomeNamed(outcome, decisions), language),
      paragraphs: [written(decision.ruling)],
    },
    sections: [
      { title: words.reasons, paragraphs: [written(decision.reasons)] },
      ...(decision.legalReferences.length === 0
        ? []
        : [{ title: words.laws, paragraphs: [], points: decision.legalReferences.map(written) }]),
      ...(decision.appeal === null
        ? []
        : [{ title: words.appeal, paragraphs: [saidIn(appealing(decision.appeal, decisions), language)] }]),
    ],
  };
}

/** As the service names it in all its languages, where it still calls it the same. */
function outcomeNamed({ id, sv }: DecisionContent['outcome'], decisions: Service['decisions']): Text {
  const known = decisions?.outcomes.find((outcome) => outcome.id === id);
  return known?.name.sv === sv ? known.name : { sv };
}

/** As the service says it in all its languages, where the decision says just that. */
function appealing(sv: string, decisions: Service['decisions']): Text {
  return decisions?.appeal.sv.trim() === sv ? decisions.appeal : { sv };
}
