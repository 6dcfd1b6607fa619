import { randomUUID } from 'node:crypto';
import { canonicalJson } from '@handslag/form-engine';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { sendMailJob } from '../notifications/send-mail-job.ts';
import {
  fileSubmission,
  type Filer,
  type FilingOutcome,
  type ToFile,
} from '../submissions/file-submission.ts';
import { cancelOrders, endSigning } from './end-signing.ts';
import { frozenAnswers } from './freeze-form.ts';
import { languagesOfParties } from './languages-of-parties.ts';
import { completeStatement, keepStatement } from './signature-statements.ts';
import type { PartyRow, Proven, WholeSigning } from './signing-row.ts';

/** A proven answer on its way to become a party's signature. */
export type SignatureTaken = {
  signing: WholeSigning;
  party: PartyRow;
  orderId: string;
  answer: { id: string; proven: Proven };
};

/**
 * The last signature: it is stored and the errand filed in one transaction, with every signature bound to it for ever. Where what was
 * frozen is not what there is any more, the request is outdated instead. Nothing happens where someone else still is to sign.
 */
export async function fileSigned(
  ctx: Context,
  actor: CitizenActor,
  { signing, party, orderId, answer }: SignatureTaken,
): Promise<void> {
  const { municipality, person } = actor;
  const errandId = randomUUID();
  const service = (await publishedEServices(ctx, municipality)).get(signing.eServiceKey) ?? null;
  const told = signing.parties.filter(({ position, email }) => position > 0 && email !== null);
  const languages = await ctx.db.tenant(municipality.id, (tx) =>
    languagesOfParties(
      tx,
      told.map(({ id }) => id),
    ),
  );
  const notices = told.map(({ id, email }) => ({
    id: randomUUID(),
    recipient: email,
    language: languages.get(id) ?? 'sv',
  }));
  const mails = notices.map(({ id: notificationId }) =>
    ctx.jobs.statementFor(sendMailJob, { municipalityId: municipality.id, notificationId }),
  );
  const facts = {
    municipality: municipality.id,
    signing: signing.id,
    errand: errandId,
    person: person.id,
    party: party.id,
    order: orderId,
    answer: answer.id,
    notices: JSON.stringify(notices),
  };
  const { outcome } = await fileSubmission(
    ctx,
    municipality,
    {
      filer: filerOf(actor, signing),
      toFile: toFile(signing, errandId),
      service,
      doer: { kind: 'citizen', id: person.id },
    },
    { before: [...(await Promise.all(mails)), completeStatement(facts)], after: [keepStatement(facts)] },
  );
  if (voided.has(outcome)) await outdate(ctx, actor, signing);
}

/** What was frozen is not what there is any more: the signature is on nothing. */
const voided: ReadonlySet<FilingOutcome['outcome']> = new Set([
  'gone',
  'outdated',
  'attachments_not_ready',
  'key_reused',
]);

async function outdate(ctx: Context, { municipality }: CitizenActor, signing: WholeSigning): Promise<void> {
  const orders = await ctx.db.tenant(municipality.id, (tx) =>
    endSigning(ctx, tx, municipality, signing, 'outdated'),
  );
  await cancelOrders(ctx, orders ?? []);
}

/** The initiator, as they were when they reviewed it. A session-bound draft is found by the session it is bound to now. */
function filerOf(actor: CitizenActor, signing: WholeSigning): Filer {
  const { name, facts, identity } = signing.filing;
  return {
    personId: signing.initiatorId,
    sessionId: signing.several ? signing.sessionId : actor.sessionId,
    name: signing.initiatorProtected ? '' : name,
    facts,
    identity,
  };
}

function toFile(signing: WholeSigning, errandId: string): ToFile {
  const { draftId, version, revision, submissionKey, answersHash } = signing;
  return {
    errandId,
    draftId,
    version,
    revision,
    submissionKey,
    answers: canonicalJson(frozenAnswers(signing.frozen)),
    answersHash,
    attachments: signing.filing.attachments,
    followUpCodeHash: null,
  };
}
