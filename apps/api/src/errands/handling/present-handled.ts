import type { HandledErrand } from '@handslag/contracts/handling';
import { addWorkingDays } from '@handslag/form-engine';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import { closedDays } from '../../municipalities/closed-days.ts';
import { compiledForm } from '../../e-services/compiled-form.ts';
import type { Origin } from '../../users/find-origin.ts';
import { askableQuestions } from '../completions/askable-questions.ts';
import { changedAnswers } from '../completions/changed-answers.ts';
import { latestAnswers } from '../completions/latest-answers.ts';
import type { ErrandRow } from '../errand-repository.ts';
import type { HoldRow } from '../holds/hold-repository.ts';
import { presentErrand, type ErrandParts, type Reader } from '../present-errand.ts';
import { presentListing } from '../present-listing.ts';
import { channelInWords } from '../registering/channel-in-words.ts';
import type { readSecrecy } from '../secrecy/read-secrecy.ts';
import type { Colleague, TaskRow } from '../teamwork/teamwork-repository.ts';
import type { HandledServices } from './handled-services.ts';
import { statusesAfter } from './statuses-after.ts';

export type HandledParts = ErrandParts &
  Awaited<ReturnType<typeof readSecrecy>> & {
    origin: Origin;
    hold: HoldRow | null;
    coHandlers: Colleague[];
    tasks: TaskRow[];
    related: ErrandRow[];
  };

const daysToComplete = 10;

/** An errand as whoever handles it works with it. */
export async function presentHandled(
  ctx: Context,
  actor: StaffActor,
  services: HandledServices,
  parts: HandledParts,
): Promise<HandledErrand> {
  const { municipality } = actor;
  const { errand, submission } = parts;
  const { settings, ...shown } = await presentErrand(ctx, municipality, parts, staffReads(ctx, actor, parts));
  const found = await compiledForm(ctx, municipality, submission.eServiceKey, submission.version);
  const latest = latestAnswers(parts);
  const mayAsk = found !== null && errand.personId !== null && errand.closedAt === null;
  const { maskedNumber, email, phone, eid, simulated, channel } = errand.applicant;
  const today = swedishDay(ctx.clock());
  return {
    ...shown,
    applicant: {
      name: parts.personName ?? errand.applicantName,
      maskedNumber,
      email,
      phone,
      simulated,
      signedInWith: eid ?? (channel === undefined ? null : channelInWords(channel)),
      ...parts.origin,
    },
    assignee: errand.assigneeId === null ? null : { id: errand.assigneeId, name: errand.assigneeName ?? '' },
    handlerGroup: errand.handlerGroup,
    coHandlers: parts.coHandlers,
    tasks: parts.tasks.map((task) => presentTask(task, today)),
    related: parts.related.map((one) => presentListing(one, services)),
    revision: errand.revision,
    secrecy: parts.secrecy,
    hold: parts.hold && { ...parts.hold, at: parts.hold.at.toISOString() },
    versions: found ? versionsOf(parts, found.form) : [],
    askable: mayAsk ? askableQuestions(found.form, latest) : [],
    suggestedDueOn: addWorkingDays(today, daysToComplete, closedDays(municipality)),
    deadlineOn: errand.deadlineOn,
    messageTemplates: settings?.messageTemplates ?? [],
    internalText: settings?.statuses.find(({ id }) => id === errand.statusId)?.internalText ?? '',
    statuses: statusesAfter(settings, errand).map(({ id, contentType, name, citizenText, internalText }) => ({
      id,
      contentType,
      name,
      citizenText,
      internalText,
    })),
  };
}

function versionsOf(
  { errand, submission, completions }: ErrandParts,
  form: Parameters<typeof changedAnswers>[0],
): HandledErrand['versions'] {
  const answered = completions.flatMap((one) => one.submission ?? []);
  const all = [{ ...submission, receivedAt: errand.receivedAt }, ...answered];
  return answered.map((after, index) => {
    const before = all[index];
    return {
      version: index + 2,
      at: after.receivedAt.toISOString(),
      changes: before ? changedAnswers(form, before, after) : [],
    };
  });
}

function presentTask(task: TaskRow, today: string): HandledErrand['tasks'][number] {
  const { id, text, assigneeId, assigneeName, dueOn, doneAt, doneByName } = task;
  return {
    id,
    text,
    assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
    dueOn,
    overdue: doneAt === null && dueOn !== null && dueOn < today,
    doneAt: doneAt?.toISOString() ?? null,
    doneBy: doneByName,
  };
}

function staffReads(
  { clock }: Pick<Context, 'clock'>,
  { accountId, municipality }: StaffActor,
  { errand }: HandledParts,
): Reader {
  return {
    by: ({ actorKind, actorName }) =>
      actorKind === 'applicant' ? errand.applicantName || 'Den sökande' : (actorName ?? municipality.name),
    didIt: ({ actorKind, actorId }) => actorKind === 'staff' && actorId === accountId,
    now: clock(),
    language: 'sv',
  };
}
