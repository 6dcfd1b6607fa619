import { randomUUID } from 'node:crypto';
import type { BodyOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { reportInaccessibleEndpoint } from '@handslag/contracts/municipalities';
import { addWorkingDays, type EServiceDefinition, type Question } from '@handslag/form-engine';
import type { Municipality } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import { findPublishedVersion } from '../../e-services/find-published-version.ts';
import { closedDays } from '../../municipalities/closed-days.ts';
import { notify } from '../../notifications/notify.ts';
import { handlerGroupOf } from '../../submissions/handler-group-of.ts';
import { makeReceiptJob } from '../../submissions/make-receipt-job.ts';
import { reviewedAnswers } from '../../submissions/reviewed-answers.ts';
import { storable } from '../storable.ts';
import { insertRegistered } from './registering-repository.ts';

type Report = BodyOf<typeof reportInaccessibleEndpoint>;
type Reported = ReplyOf<typeof reportInaccessibleEndpoint>;
type SupportService = NonNullable<Awaited<ReturnType<typeof findPublishedVersion>>>;

/**
 * Takes in that something is not accessible (12 § förordningen 2018:1938). An errand of the municipality's support service, where that has
 * a question to write it in; otherwise a mail to the municipality.
 */
export async function reportInaccessible(
  ctx: Context,
  municipality: Municipality,
  given: Report,
): Promise<Reported> {
  const key = municipality.settings.supportService;
  const service = key === undefined ? null : await findPublishedVersion(ctx, municipality, key);
  const question = service && writtenIn(service.definition);
  if (service && question) {
    const report = { ...given, problem: storable(given.problem), page: storable(given.page) };
    return { registrationNumber: await register(ctx, municipality, service, question.id, report) };
  }
  const { page, problem, email } = given;
  await ctx.db.tenant(municipality.id, (tx) =>
    notify(ctx, tx, municipality.id, {
      recipient: municipality.settings.contact.email,
      template: 'accessibility-reported',
      errandId: null,
      dedupeKey: `accessibility-reported ${randomUUID()}`,
      facts: { page: storable(page), problem: storable(problem), email },
    }),
  );
  return { registrationNumber: null };
}

/** The first question everyone is asked where one can write freely. */
function writtenIn({ steps }: EServiceDefinition): Question | undefined {
  return steps
    .filter(({ visibleWhen }) => visibleWhen === undefined)
    .flatMap(({ questions }) => questions)
    .find(({ type, visibleWhen }) => type === 'long-text' && visibleWhen === undefined);
}

async function register(
  ctx: Context,
  municipality: Municipality,
  service: SupportService,
  question: string,
  { page, problem, email }: Report,
): Promise<string> {
  const today = swedishDay(ctx.clock());
  const attributes = { 'municipality.name': municipality.name, 'person.signedIn': false };
  const told = [`Bristande tillgänglighet på sidan ${page || '(ej angiven)'}`, problem];
  if (email !== '') told.push(`Svara till ${email}.`);
  const reviewed = reviewedAnswers(service.form, { [question]: told.join('\n\n') }, { today, attributes });
  const identity = { kind: 'accessibility-report', page, attributes };
  const { statuses, processingWorkingDays: promised } = service.settings;
  const [first] = statuses;
  const after = (days: number | undefined): string | null =>
    days === undefined ? null : addWorkingDays(today, days, closedDays(municipality));
  const errand = randomUUID();
  const registration = {
    submissionKey: randomUUID(),
    errand,
    person: null,
    series: municipality.settings.registrationSeries,
    eService: service.key,
    version: service.version,
    answersHash: reviewed.hash,
    identity,
    applicantName: '',
    applicant: { maskedNumber: null, email: email || null, phone: null, eid: null, simulated: false },
    statusId: first?.id ?? 'inkommet',
    statusContentType: first?.contentType ?? 'submitted',
    handlerGroup: await handlerGroupOf(ctx, municipality, service, {
      version: service.version,
      answers: reviewed.json,
      identity,
    }),
    expectedOn: after(promised),
    deadlineOn: after(first?.deadlineWorkingDays ?? promised),
    receivedAt: null,
    account: null,
    told: 'Rapport om bristande tillgänglighet från webbplatsen.',
  };
  return ctx.db.tenant(municipality.id, async (tx) => {
    const number = await insertRegistered(tx, municipality.id, registration, reviewed.json);
    await ctx.jobs.enqueue(tx, makeReceiptJob, { municipalityId: municipality.id, errandId: errand });
    await record(
      tx,
      { kind: 'system', municipality },
      { action: 'errand:registered', object: { kind: 'errand', id: errand }, details: { channel: 'portal' } },
    );
    return number;
  });
}
