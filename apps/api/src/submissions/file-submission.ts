import { randomUUID } from 'node:crypto';
import type { Database } from '@handslag/database/database';
import { addDays, addWorkingDays } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { closedDays } from '../municipalities/closed-days.ts';
import type { PublishedEService } from '../e-services/published-e-service.ts';
import { swedishDay } from '../drafts/swedish-day.ts';
import { sendMailJob } from '../notifications/send-mail-job.ts';
import type { ApplicantFacts } from './applicant-facts.ts';
import { handlerGroupOf } from './handler-group-of.ts';
import { makeReceiptJob } from './make-receipt-job.ts';
import type { FiledAttachment } from './reviewed-answers.ts';

/** Whose errand it becomes, as they were when they reviewed it. */
export type Filer = {
  /** Null for someone who is not signed in; then the session owns it. */
  personId: string | null;
  sessionId: string;
  /** As handlers see it; empty for a protected identity. */
  name: string;
  facts: ApplicantFacts;
  identity: Record<string, unknown>;
};

/** What is filed: canonical answers with their hash, and the files they name. */
export type ToFile = {
  errandId: string;
  draftId: string;
  version: number;
  revision: number;
  submissionKey: string;
  answers: string;
  answersHash: string;
  attachments: readonly (FiledAttachment & { sha256?: string })[];
  followUpCodeHash: string | null;
};

type Statements = Parameters<Database['fileErrand']>[1];
export type FilingOutcome = Awaited<ReturnType<Database['fileErrand']>>;

/**
 * Makes an errand of a draft in one transaction: what was filed (with number and time of arrival), the errand, its files, the first
 * event, the notice, the receipt's job, the trace; and the draft is gone. Only the outcome `filed` has changed anything.
 * @param alongside what else belongs to the transaction
 */
export async function fileSubmission(
  ctx: Context,
  municipality: Municipality,
  {
    filer,
    toFile,
    service,
    doer,
  }: {
    filer: Filer;
    toFile: ToFile;
    /** As it is now; null where it is no longer offered. */
    service: Pick<PublishedEService, 'key' | 'settings'> | null;
    /** Who did it, for the trace. */
    doer: { kind: 'citizen' | 'anonymous'; id: string };
  },
  alongside: Statements = { before: [] },
): Promise<FilingOutcome> {
  const { errandId, draftId, attachments, answers, ...rest } = toFile;
  const { email, language = 'sv' } = filer.facts;
  const notice = email === null ? null : { id: randomUUID(), recipient: email, language };
  const receipt = ctx.jobs.statementFor(makeReceiptJob, { municipalityId: municipality.id, errandId });
  const mail =
    notice &&
    ctx.jobs.statementFor(sendMailJob, { municipalityId: municipality.id, notificationId: notice.id });
  const settings = service?.settings;
  const first = settings?.statuses[0];
  const { id: statusId, contentType } = first ?? { id: 'inkommet', contentType: 'submitted' };
  const today = swedishDay(ctx.clock());
  const closed = closedDays(municipality);
  const promised = settings?.processingWorkingDays;
  const handlerGroup = service && (await handlerGroupOf(ctx, municipality, service, { ...toFile, ...filer }));
  return ctx.db.fileErrand(
    {
      municipality: municipality.id,
      draft: draftId,
      person: filer.personId,
      session: filer.sessionId,
      errand: errandId,
      series: municipality.settings.registrationSeries,
      answers,
      attachments: JSON.stringify(attachments),
      identity: JSON.stringify(filer.identity),
      applicantName: filer.name,
      applicant: JSON.stringify(filer.facts),
      status: { id: statusId, contentType },
      handlerGroup,
      expected: JSON.stringify(workingDaysAfter(today, promised, closed)),
      deadlines: JSON.stringify(workingDaysAfter(today, first?.deadlineWorkingDays ?? promised, closed)),
      notice: notice && JSON.stringify(notice),
      actorKind: doer.kind,
      actorId: doer.id,
      ...rest,
    },
    {
      ...alongside,
      before: [await receipt, ...(mail ? [await mail] : []), ...alongside.before],
    },
  );
}

/** By the day of arrival, which is the database's: it may be the day before or after ours. */
function workingDaysAfter(
  today: string,
  days: number | undefined,
  closed: ReadonlySet<string>,
): Record<string, string> {
  if (days === undefined) return {};
  const around = [-1, 0, 1].map((shift) => addDays(today, shift) ?? today);
  return Object.fromEntries(around.map((day) => [day, addWorkingDays(day, days, closed)]));
}
