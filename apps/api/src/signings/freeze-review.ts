import { randomUUID } from 'node:crypto';
import type { Reviewed } from '@handslag/contracts/drafts';
import type { Language } from '@handslag/contracts/municipalities';
import type { Tenant } from '@handslag/database/database';
import { addDays, inLanguage } from '@handslag/form-engine';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { surroundingsOf } from '../drafts/surroundings-of.ts';
import { ProblemError } from '../problem-error.ts';
import { applicantFacts } from '../submissions/applicant-facts.ts';
import { filedSummary } from '../submissions/filed-summary.ts';
import { filingIdentity } from '../submissions/filing-identity.ts';
import type { ReviewedService } from '../submissions/review-draft.ts';
import type { FiledAttachment, ReviewedAnswers } from '../submissions/reviewed-answers.ts';
import { listDraftFiles } from './draft-lock-repository.ts';
import { freezeForm } from './freeze-form.ts';
import { partiesOf, type NamedParty } from './parties-of.ts';
import type { NewParty, NewSigning } from './signing-repository.ts';
import type { FilingFacts } from './signing-row.ts';
import { signingTexts } from './signing-texts.ts';

/** The files that the answers name, as they are kept. Refuses while any is still being looked at. */
export async function frozenFiles(
  tx: Tenant,
  draftId: string,
  named: readonly FiledAttachment[],
): Promise<FilingFacts['attachments']> {
  const kept = await listDraftFiles(tx, draftId);
  if (kept.some(({ state }) => state === 'received' || state === 'scanning'))
    throw new ProblemError('attachments_not_ready');
  return named.map(({ id, questionPath, name, size, kind }) => {
    const file = kept.find((one) => one.id === id && one.state === 'clean');
    const same =
      file?.questionPath === questionPath && file.name === name && file.size === size && file.kind === kind;
    if (!file?.sha256 || !same) throw new ProblemError('attachments_not_ready');
    return { id, questionPath, name, size, kind, sha256: file.sha256 };
  });
}

/** A request as it will be inserted, with its parties. */
export type Fresh = { signing: NewSigning; parties: NewParty[] };
type Given = {
  draftId: string;
  given: Reviewed;
  service: ReviewedService;
  reviewed: ReviewedAnswers;
  attachments: FilingFacts['attachments'];
};

const locales: { readonly [L in Language]: string } = { sv: 'sv-SE', en: 'en-GB', fi: 'fi-FI' };

const momentInWords = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(at);

/** What was reviewed, frozen: the form and its digest, the words to sign, who is to sign, and what the errand will be made with. */
export function freezeReview(
  ctx: Context,
  actor: CitizenActor,
  { draftId, given, service, reviewed, attachments }: Given,
): Fresh {
  const { municipality, person, sessionId } = actor;
  const id = randomUUID();
  const createdAt = ctx.clock();
  const { today, attributes, language: chosen } = surroundingsOf(ctx, actor);
  const { signingParties, name } = service.settings;
  const others =
    service.settings.signing === 'several-parties' && signingParties
      ? partiesOf(service.form, reviewed.answers, signingParties, {
          today,
          applicant: person.personalNumber ?? '',
        })
      : [];
  const several = others.length > 0;
  // All sign one and the same text, and only one of them has chosen a language.
  const language = several ? 'sv' : chosen;
  const signingOrder = signingParties?.order ?? 'parallel';
  const frozen = freezeForm(municipality, {
    signingId: id,
    eServiceKey: service.key,
    version: service.version,
    answers: reviewed.answers,
    attachments,
  });
  const filer = applicantFacts(actor, service.form, reviewed.answers);
  const texts = signingTexts(ctx, municipality, {
    language,
    municipality: municipality.name,
    eService: inLanguage(name, language),
    reference: id,
    date: momentInWords(createdAt, language),
    several,
    steps: filedSummary(service.form, { answers: reviewed.answers, attributes }, createdAt, language),
    attachments,
    digest: frozen.digest,
  });
  return {
    signing: {
      id,
      draftId,
      submissionKey: given.submissionKey,
      initiatorId: person.id,
      sessionId,
      eServiceKey: service.key,
      version: service.version,
      revision: given.revision,
      answersHash: reviewed.hash,
      ...frozen,
      visibleText: texts.whole,
      hiddenText: JSON.stringify({
        v: 1,
        alg: 'SHA-256',
        digest: frozen.digest,
        submissionId: id,
        tenantId: municipality.id,
      }),
      filing: {
        ...filer,
        identity: filingIdentity(actor, { attributes, today }),
        attachments,
        shortText: texts.short,
      },
      several,
      signingOrder,
      lapsesOn: several ? (addDays(today, signingParties?.deadlineDays ?? 14) ?? today) : null,
      createdAt,
    },
    parties: [
      {
        position: 0,
        personalNumber: person.personalNumber ?? '',
        name: person.name,
        email: filer.facts.email,
        asked: true,
      },
      ...others.map((party: NamedParty, index) => ({
        ...party,
        position: index + 1,
        asked: signingOrder === 'parallel',
      })),
    ],
  };
}
