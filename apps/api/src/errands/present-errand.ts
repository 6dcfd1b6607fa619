import type {
  CitizenErrand,
  ErrandAttachment,
  ErrandSignature,
  TimelineEvent,
} from '@handslag/contracts/errands';
import type { EServiceSettings } from '@handslag/contracts/e-services';
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
import { presentListing } from './present-listing.ts';
import { statusShown } from './status-shown.ts';

type SubmissionRow = Awaited<ReturnType<typeof readSubmission>>;
type Settings = z.infer<typeof EServiceSettings>;
/** All that is known of an errand, read in one transaction. */
export type ErrandParts = {
  errand: WholeErrand;
  submission: SubmissionRow;
  files: ErrandFile[];
  events: EventRow[];
  signatures: FiledSignature[];
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
    files: await listFiles(tx, errand.id),
    events: await listEvents(tx, errand.id),
    signatures: await signaturesOf(ctx, tx, municipality, errand.id),
  };
}

/** An errand as it was filed and what has happened since, with the form of that time. `by` words who did what. */
export async function presentErrand(
  ctx: Context,
  municipality: Municipality,
  { errand, submission, files, events, signatures }: ErrandParts,
  by: (event: EventRow) => string,
): Promise<CitizenErrand & { settings: Settings | undefined }> {
  const services = await publishedEServices(ctx, municipality);
  const settings = services.get(errand.eServiceKey)?.settings;
  const version = await compiledForm(ctx, municipality, submission.eServiceKey, submission.version);
  if (!version) throw new Error('The form an errand was filed on is gone');
  return {
    ...presentListing(errand, services),
    expectedBy: errand.expectedOn,
    processingTime: settings?.processingTime ?? { sv: '–' },
    version: submission.version,
    summary: filedSummary(version.form, submission, errand.receivedAt),
    attachments: files.map((file) => presentFile(version.form, file)),
    timeline: events.map((event) => presentEvent(event, settings, by)),
    receipt: errand.receiptKey === null ? 'being-made' : 'ready',
    receiptMailedTo: maskedEmail(errand.applicant.email),
    answersHash: submission.answersHash,
    signatures: signatures.map(presentSignature),
    settings,
  };
}

function presentFile(
  form: CompiledForm,
  { id, name, size, kind, sha256, questionPath }: ErrandFile,
): z.infer<typeof ErrandAttachment> {
  return { id, name, size, kind, sha256, questionLabel: questionLabel(form, questionPath) };
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

/** One thing that happened, for whoever `by` words it to. */
export function presentEvent(
  event: EventRow,
  settings: Settings | undefined,
  by: (event: EventRow) => string,
): z.infer<typeof TimelineEvent> {
  const { id, createdAt, kind, content, visibleToCitizen } = event;
  const status =
    content.status === undefined ? null : statusShown(settings?.statuses ?? [], content.status, 'submitted');
  return {
    id,
    at: createdAt.toISOString(),
    kind: kind as z.infer<typeof TimelineEvent>['kind'],
    by: by(event),
    status: status && { id: status.id, name: status.name },
    text: content.message || null,
    visibleToCitizen,
  };
}

/** "t***@example.se" */
function maskedEmail(email: string | null): string | null {
  return email && email.replace(/^(.).*(@[^@]+)$/su, '$1***$2');
}
