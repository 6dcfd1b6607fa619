import { randomUUID } from 'node:crypto';
import type { BodyOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { registerErrandEndpoint } from '@handslag/contracts/registering';
import type { Tenant } from '@handslag/database/database';
import { addWorkingDays, readPersonalNumber } from '@handslag/form-engine';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { startOfSwedishDay, swedishDay } from '../../drafts/swedish-day.ts';
import { compiledForm } from '../../e-services/compiled-form.ts';
import type { PublishedEService } from '../../e-services/published-e-service.ts';
import { closedDays } from '../../municipalities/closed-days.ts';
import { notify } from '../../notifications/notify.ts';
import { ProblemError } from '../../problem-error.ts';
import { handlerGroupOf } from '../../submissions/handler-group-of.ts';
import { makeReceiptJob } from '../../submissions/make-receipt-job.ts';
import type { ReviewedAnswers } from '../../submissions/reviewed-answers.ts';
import { findOrAddPerson } from '../../users/find-or-add-person.ts';
import { storable } from '../storable.ts';
import { channelInWords } from './channel-in-words.ts';
import { readRegistration } from './read-registration.ts';
import { findRegistered, insertRegistered, lockKey, type Registration } from './registering-repository.ts';
import { registrableServices } from './registrable-services.ts';

type Given = BodyOf<typeof registerErrandEndpoint>;
type Registered = ReplyOf<typeof registerErrandEndpoint>;

const hour = 3_600_000;

/**
 * Makes an errand of what came on paper, by telephone or over the counter: the answers with their hash, a number, the day it came. Who
 * it is for sees it in Mina ärenden once they sign in with the number told. The same key again gives the same answer.
 */
export async function registerErrand(ctx: Context, actor: StaffActor, given: Given): Promise<Registered> {
  const { municipality, accountId } = actor;
  const service = (await registrableServices(ctx, actor)).get(given.eService);
  if (!service) throw new ProblemError('not_found');
  if (service.version !== given.version)
    throw new ProblemError('version_changed', { details: { version: service.version } });
  const compiled = await compiledForm(ctx, municipality, service.key, service.version);
  if (!compiled) throw new ProblemError('not_found');
  const number = readGiven(given, swedishDay(ctx.clock()));
  const attributes = { 'municipality.name': municipality.name, 'person.signedIn': true };
  const reviewed = readRegistration(compiled.form, given, { today: given.receivedOn, attributes });
  const registration = await registrationOf(ctx, actor, service, given, { reviewed, attributes, number });
  return ctx.db.tenant(municipality.id, async (tx) => {
    await lockKey(tx, given.submissionKey);
    const before = await findRegistered(tx, given.submissionKey);
    if (before) {
      if (before.by !== accountId || before.answersHash !== reviewed.hash)
        throw new ProblemError('submission_key_reused');
      return { errandId: before.errandId, registrationNumber: before.registrationNumber };
    }
    return file(ctx, tx, actor, given, { registration, answers: reviewed.json, number });
  });
}

/** The number's twelve digits, null where none is told. A day to come and a number that is none are `validation_failed`. */
function readGiven({ receivedOn, applicant }: Given, today: string): string | null {
  const fields: { path: string; message: string }[] = [];
  if (receivedOn > today) fields.push({ path: 'receivedOn', message: 'Dagen har inte varit än.' });
  const typed = applicant.personalNumber;
  const read = typed === '' ? null : readPersonalNumber(typed, today);
  if (read && !read.ok)
    fields.push({ path: 'applicant.personalNumber', message: 'Kontrollera personnumret.' });
  if (fields.length > 0) throw new ProblemError('validation_failed', { fields });
  return read?.ok ? read.number.digits : null;
}

async function registrationOf(
  ctx: Context,
  { municipality, accountId }: StaffActor,
  service: PublishedEService,
  { submissionKey, channel, receivedOn, applicant }: Given,
  filed: { reviewed: ReviewedAnswers; attributes: Record<string, string | boolean>; number: string | null },
): Promise<Omit<Registration, 'person'>> {
  const { settings, key, version } = service;
  const { reviewed, attributes, number } = filed;
  const identity = { kind: 'registered', channel, account: accountId, attributes };
  const today = swedishDay(ctx.clock());
  const first = settings.statuses[0];
  const promised = settings.processingWorkingDays;
  const after = (from: string, days: number | undefined): string | null =>
    days === undefined ? null : addWorkingDays(from, days, closedDays(municipality));
  return {
    submissionKey,
    errand: randomUUID(),
    series: municipality.settings.registrationSeries,
    eService: key,
    version,
    answersHash: reviewed.hash,
    identity,
    applicantName: storable(applicant.name),
    applicant: {
      maskedNumber: number && `${number.slice(0, 8)}-****`,
      email: applicant.email || null,
      phone: storable(applicant.phone) || null,
      eid: null,
      simulated: false,
      channel,
    },
    statusId: first?.id ?? 'inkommet',
    statusContentType: first?.contentType ?? 'submitted',
    handlerGroup: await handlerGroupOf(ctx, municipality, service, {
      version,
      answers: reviewed.json,
      identity,
    }),
    expectedOn: after(receivedOn, promised),
    deadlineOn: after(today, first?.deadlineWorkingDays ?? promised),
    receivedAt:
      receivedOn === today
        ? null
        : new Date(startOfSwedishDay(receivedOn).getTime() + 12 * hour).toISOString(),
    account: accountId,
    told: `${channelInWords(channel)}.`,
  };
}

async function file(
  ctx: Context,
  tx: Tenant,
  actor: StaffActor,
  { applicant, mailReceipt, channel }: Given,
  filed: { registration: Omit<Registration, 'person'>; answers: string; number: string | null },
): Promise<Registered> {
  const { municipality } = actor;
  const { registration, answers, number: digits } = filed;
  const simulated = ctx.eids.isSimulated(municipality);
  const { applicantName: name, errand: errandId } = registration;
  const person =
    digits === null ? null : await findOrAddPerson(tx, municipality.id, { digits, name, simulated });
  const registrationNumber = await insertRegistered(
    tx,
    municipality.id,
    { ...registration, person: person?.id ?? null, applicantName: person?.protected ? '' : name },
    answers,
  );
  await ctx.jobs.enqueue(tx, makeReceiptJob, { municipalityId: municipality.id, errandId });
  if (mailReceipt && applicant.email !== '')
    await notify(ctx, tx, municipality.id, {
      recipient: applicant.email,
      template: 'errand-registered',
      errandId,
      dedupeKey: `errand-registered ${errandId}`,
      facts: {},
    });
  await record(tx, actor, {
    action: 'errand:registered',
    object: { kind: 'errand', id: errandId },
    details: { channel },
  });
  return { errandId, registrationNumber };
}
