import type { discloseEndpoint } from '@handslag/contracts/disclosure';
import type { BodyOf } from '@handslag/contracts/endpoint';
import type { TimelineEvent } from '@handslag/contracts/errands';
import type { HandledErrand } from '@handslag/contracts/handling';
import type { DocumentContent } from '../../adapters/pdf/document-content.ts';
import type { Municipality } from '../../actor.ts';
import { ProblemError } from '../../problem-error.ts';
import { maskAnswers } from './mask-answers.ts';

type Given = BodyOf<typeof discloseEndpoint>;
type Written = { answers: DocumentContent | null; messages: DocumentContent | null; masked: number };

const moment = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});
const notNamed = 'Maskerat';

/**
 * The documents that are written anew for a disclosure: answers and messages, with nothing in them of what is masked. A message that is
 * not in the errand, or not there to be told, is `not_found`.
 */
export function disclosedDocuments(
  municipality: Municipality,
  errand: HandledErrand,
  { choice, maskedPaths, maskApplicant }: Given,
  madeAt: Date,
): Written {
  const { steps, count } = maskAnswers(errand.summary, new Set(maskedPaths));
  const applicant = maskApplicant ? notNamed : errand.applicant.name || 'Inte uppgiven';
  const sheet = (
    title: string,
    facts: DocumentContent['facts'],
    masks: boolean,
  ): Omit<DocumentContent, 'sections'> => ({
    ...ofMunicipality(municipality),
    language: 'sv',
    title,
    description: `${title} ${errand.registrationNumber}`,
    subtitle: errand.eService.name.sv,
    registrationNumber: errand.registrationNumber,
    madeAt,
    facts,
    notice: masks ? maskedNotice : null,
    outcome: null,
  });
  const facts = [
    { label: 'Inskickat av', value: applicant },
    { label: 'Kom in till kommunen', value: moment.format(new Date(errand.receivedAt)) },
  ];
  // What only handlers see of it is no message, whoever asks for it by its id.
  const events = errand.timeline.filter(
    ({ id, text, visibleToCitizen, withdrawn }) =>
      choice.messages.includes(id) && text !== null && visibleToCitizen && !withdrawn,
  );
  if (events.length !== new Set(choice.messages).size) throw new ProblemError('not_found');
  return {
    masked: choice.answers ? count : 0,
    answers: choice.answers
      ? {
          ...sheet('Inskickade svar', facts, count > 0 || maskApplicant),
          sections: [{ title: 'Svar', paragraphs: [], steps }],
        }
      : null,
    messages:
      events.length === 0
        ? null
        : {
            ...sheet('Meddelanden', [], maskApplicant),
            sections: events.map((event) => said(event, applicant)),
          },
  };
}

const maskedNotice = 'Delar av handlingen är maskerade efter sekretessprövning.';

function said(event: TimelineEvent, applicant: string): DocumentContent['sections'][number] {
  const by = event.from === 'applicant' ? applicant : event.by;
  return { title: `${moment.format(new Date(event.at))}, ${by}`, paragraphs: [event.text ?? ''] };
}

/** What goes with every disclosure: which documents, what is left out and by which law, and how to appeal. */
export function coverLetter(
  municipality: Municipality,
  errand: HandledErrand,
  { outcome, ground, appeal }: Given,
  documents: readonly string[],
  madeAt: Date,
): DocumentContent {
  const partly = outcome === 'partly';
  return {
    ...ofMunicipality(municipality),
    language: 'sv',
    title: 'Utlämnande av allmän handling',
    description: `Utlämnande ${errand.registrationNumber}`,
    subtitle: 'Följebrev',
    registrationNumber: errand.registrationNumber,
    madeAt,
    facts: [{ label: 'Datum', value: moment.format(madeAt) }],
    notice: partly ? 'En del av det som begärdes lämnas inte ut.' : null,
    outcome: null,
    sections: [
      { title: 'Handlingar som lämnas ut', paragraphs: [], points: documents },
      ...(partly ? [{ title: 'Det som inte lämnas ut', paragraphs: [`Stöd i lag: ${ground}`] }] : []),
      ...(partly ? [{ title: 'Så överklagar du', paragraphs: [appeal] }] : []),
    ],
  };
}

function ofMunicipality({ name, settings }: Municipality): Pick<DocumentContent, 'municipality'> {
  const { brandColour, logo, contact } = settings;
  return { municipality: { name, brandColour, logo, contact } };
}
