import type { DocumentContent } from '../../adapters/pdf/document-content.ts';
import type { Municipality } from '../../actor.ts';
import type { WholeErrand } from '../errand-repository.ts';
import type { DecisionContent } from './decision-repository.ts';

const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'Europe/Stockholm' });

type Errand = Pick<WholeErrand, 'registrationNumber' | 'receivedAt' | 'applicantName' | 'personId'>;

/**
 * The decision as a document in the municipality's name: who, what, why, by which law and by whom, and how to appeal (33, 44 and 45 §§
 * förvaltningslagen). Whoever has protected identity is not named in it.
 * @param decidedAt null for a draft
 */
export function decisionDocument(
  { name, settings }: Pick<Municipality, 'name' | 'settings'>,
  eService: string,
  errand: Errand,
  decision: DecisionContent,
  { decidedAt, madeAt }: { decidedAt: Date | null; madeAt: Date },
): DocumentContent {
  const { brandColour, logo, contact } = settings;
  const { decider, outcome } = decision;
  const named = [decider.name, decider.title].filter((part) => part !== '').join(', ');
  return {
    municipality: { name, brandColour, logo, contact },
    title: 'Beslut',
    description: `Beslut ${errand.registrationNumber}: ${eService}`,
    subtitle: eService,
    registrationNumber: errand.registrationNumber,
    madeAt,
    facts: [
      { label: 'Beslutsdatum', value: decidedAt === null ? 'Inte beslutat' : day.format(decidedAt) },
      { label: 'Beslutsfattare', value: named },
      {
        label: 'Sökande',
        value:
          errand.applicantName || (errand.personId === null ? 'Inte uppgiven' : 'Skyddade personuppgifter'),
      },
      { label: 'Ansökan kom in', value: day.format(errand.receivedAt) },
    ],
    notice: decidedAt === null ? 'Utkast. Det här är inte ett beslut.' : null,
    outcome: { title: outcome.sv, paragraphs: [decision.ruling] },
    sections: [
      { title: 'Skäl för beslutet', paragraphs: [decision.reasons] },
      ...(decision.legalReferences.length === 0
        ? []
        : [{ title: 'Lagrum', paragraphs: [], points: decision.legalReferences }]),
      ...(decision.appeal === null ? [] : [{ title: 'Så överklagar du', paragraphs: [decision.appeal] }]),
    ],
  };
}
