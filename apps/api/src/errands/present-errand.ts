import type {
  ErrandAttachment,
  ErrandDescription,
  ErrandSignature,
  TimelineEvent,
} from '@handslag/contracts/errands';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { Language } from '@handslag/contracts/municipalities';
import type { Tenant } from '@handslag/database/database';
import type { CompiledForm } from '@handslag/form-engine';
import type { z } from 'zod';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { signaturesOf, type FiledSignature } from '../signings/signatures-of.ts';
import { filedSummary, questionLabel } from '../submissions/filed-summary.ts';
import { readSubmission } from '../submissions/read-submission.ts';
import {
  listEvents,
  listFiles,
  type ErrandFile,
  type EventRow,
  type WholeErrand,
} from './errand-repository.ts';
import { listCompletions, type CompletionRow } from './completions/completion-repository.ts';
import { latestAnswers } from './completions/latest-answers.ts';
import { labelIn, presentCompletions } from './completions/present-completions.ts';
import { undoUntil } from './messages/undo-until.ts';
import { removableOn } from './holds/removable-on.ts';
import { presentListing } from './present-listing.ts';
import { statusGiven } from './status-shown.ts';

type SubmissionRow = Awaited<ReturnType<typeof readSubmission>>;
type Settings = z.infer<typeof EServiceSettings>;
/** All that is known of an errand, read in one transaction. */
export type ErrandParts = {
  errand: WholeErrand;
  submission: SubmissionRow;
  files: ErrandFile[];
  events: EventRow[];
  signatures: FiledSignature[];
  /** Requests for completion, oldest first, with what was answered. */
  completions: CompletionRow[];
};

/** For whom an errand is worded. */
export type Reader = {
  /** Who did what. */
  by: (event: EventRow) => string;
  /** Whether the reader did it. */
  didIt: (event: EventRow) => boolean;
  now: Date;
  /** What the form says is in it; what people have written stays as they wrote it. */
  language: Language;
};

/** What belongs to an errand found by the caller, joining its transaction. */
export async function readParts(
  ctx: Context,
  tx: Tenant,
  municipality: Municipality,
  errand: WholeErrand,
): Promise<ErrandParts> {
  return {
    errand,
    submission: await readSubmission(tx, errand.submissionId),
    completions: await listCompletions(tx, errand.id),
    files: await listFiles(tx, errand.id),
    events: await listEvents(tx, errand.id),
    signatures: await signaturesOf(ctx, tx, municipality, errand.id),
  };
}

/** An errand with the answers that stand, and what has happened since it was filed, with the form of that time. */
export async function presentErrand(
  ctx: Context,
  municipality: Municipality,
  parts: ErrandParts,
  reader: Reader,
): Promise<z.infer<typeof ErrandDescription> & { settings: Settings | undefined }> {
  const { errand, submission, files, events, signatures, completions } = parts;
  const services = await publishedEServices(ctx, municipality);
  const settings = services.get(errand.eServiceKey)?.settings;
  const version = await compiledForm(ctx, municipality, submission.eServiceKey, submission.version);
  if (!version) throw new Error('The form an errand was filed on is gone');
  const latest = latestAnswers(parts);
  const { language } = reader;
  return {
    ...presentListing(errand, services),
    expectedBy: errand.expectedOn,
    removableOn: removableOn(errand.closedAt, settings?.retentionDays ?? null),
    processingTime: settings?.processingTime ?? { sv: '–' },
    version: submission.version,
    summary: filedSummary(version.form, latest, latest.receivedAt, language),
    attachments: files
      .filter(({ eventId }) => eventId === null)
      .map((file) => presentFile(version.form, file, language)),
    timeline: events.map((event) => ({
      ...presentEvent(event, settings, reader),
      ...askedFor(version.form, event, completions, language),
    })),
    receipt: errand.receiptKey === null ? 'being-made' : 'ready',
    receiptMailedTo: maskedEmail(errand.applicant.email),
    answersHash: latest.answersHash,
    signatures: signatures.map(presentSignature),
    ...presentCompletions(version.form, completions, language),
    settings,
  };
}

/** The questions of a request in the reader's language; the event has them as whoever asked saw them. */
function askedFor(
  form: CompiledForm,
  { kind, content }: EventRow,
  completions: readonly CompletionRow[],
  language: Language,
): { about?: string } {
  const request = kind === 'completion_requested' && completions.find(({ id }) => id === content.completion);
  return request ? { about: request.questions.map((id) => labelIn(form, id, language)).join(', ') } : {};
}

/** In the place of a question, for what a handler has scanned. */
const onPaper = {
  sv: 'Inkommet på papper',
  en: 'Received on paper',
  fi: 'Saapunut paperilla',
} as const satisfies Record<Language, string>;

function presentFile(
  form: CompiledForm,
  { id, name, size, kind, sha256, questionPath }: ErrandFile,
  language: Language,
): z.infer<typeof ErrandAttachment> {
  return {
    id,
    name,
    size,
    kind,
    sha256,
    questionLabel: questionPath === '' ? onPaper[language] : questionLabel(form, questionPath, language),
  };
}

/** What was proven, without the proof. */
export function presentSignature({
  name,
  maskedNumber,
  signedAt,
  eid,
  simulated,
}: FiledSignature): z.infer<typeof ErrandSignature> {
  return { name, maskedNumber, signedAt, eid, simulated };
}

/** One thing that happened, for whoever reads it. */
export function presentEvent(
  event: EventRow,
  settings: Settings | undefined,
  reader: Reader,
): z.infer<typeof TimelineEvent> {
  const { id, createdAt, kind, actorKind, content, visibleToCitizen, files } = event;
  const withdrawn = content.withdrawnAt !== undefined;
  const status = content.status === undefined ? null : statusGiven(settings?.statuses ?? [], content.status);
  return {
    id,
    at: createdAt.toISOString(),
    kind: kind as z.infer<typeof TimelineEvent>['kind'],
    by: reader.by(event),
    from: actorKind as z.infer<typeof TimelineEvent>['from'],
    status,
    text: withdrawn ? null : content.message || null,
    about: content.about ?? null,
    late: content.late ?? false,
    visibleToCitizen,
    attachments: withdrawn ? [] : files,
    corrected: content.correctedAt !== undefined,
    withdrawn,
    undoUntil: undoUntil(event, reader),
  };
}

/** "t***@example.se" */
function maskedEmail(email: string | null): string | null {
  return email && email.replace(/^(.).*(@[^@]+)$/su, '$1***$2');
}
