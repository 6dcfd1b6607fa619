import type { Signing, SigningParty } from '@handslag/contracts/signings';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { filedSummary, questionLabel } from '../submissions/filed-summary.ts';
import { frozenAnswers } from './freeze-form.ts';
import { shownName } from './shown-name.ts';
import type { PartyRow, WholeSigning } from './signing-row.ts';

/**
 * A request as its initiator or one of its parties may see it. When it has come to nothing, what was to be signed is the initiator's
 * alone again; names of persons with protected identity are shown to nobody but those who wrote them.
 */
export async function presentSigning(
  ctx: Context,
  actor: CitizenActor,
  signing: WholeSigning,
): Promise<Signing> {
  const { municipality, person } = actor;
  const { eServiceKey, several, state, registrationNumber } = signing;
  const services = await publishedEServices(ctx, municipality);
  const initiated = signing.initiatorId === person.id;
  const me = partyOf(actor, signing);
  const readable = initiated || state === 'open' || state === 'submitted';
  return {
    id: signing.id,
    state,
    severalParties: several,
    order: signing.signingOrder,
    eService: {
      key: eServiceKey,
      name: services.get(eServiceKey)?.settings.name ?? { sv: eServiceKey },
    },
    initiatedBy: initiated
      ? signing.initiatorName
      : shownName(signing.initiatorName, signing.initiatorProtected),
    createdAt: signing.createdAt.toISOString(),
    lapsesOn: signing.lapsesOn,
    ...(readable
      ? { text: signing.visibleText, ...(await formOf(ctx, actor, signing)) }
      : { text: '', summary: [], attachments: [] }),
    parties: signing.parties.map((party) => presentParty(party, { initiated, me: party === me })),
    maySign: state === 'open' && me !== null && me.askedAt !== null && me.decision === null,
    draftId: initiated && state !== 'submitted' ? signing.draftId : null,
    errand:
      registrationNumber === null ? null : { id: initiated ? signing.errandId : null, registrationNumber },
  };
}

/** The party that the signed-in person is, known by the personal number; null for nobody in it. */
export function partyOf({ person }: CitizenActor, { parties }: WholeSigning): PartyRow | null {
  const { personalNumber } = person;
  return (
    (personalNumber !== null && parties.find((party) => party.personalNumber === personalNumber)) || null
  );
}

async function formOf(
  ctx: Context,
  { municipality, language = 'sv' }: CitizenActor,
  { eServiceKey, version, frozen, filing, createdAt }: WholeSigning,
): Promise<Pick<Signing, 'summary' | 'attachments'>> {
  const found = await compiledForm(ctx, municipality, eServiceKey, version);
  if (!found) throw new Error('The form of a signing is gone');
  const attributes = (filing.identity['attributes'] ?? {}) as Record<string, string | number | boolean>;
  return {
    summary: filedSummary(found.form, { answers: frozenAnswers(frozen), attributes }, createdAt, language),
    attachments: filing.attachments.map(({ questionPath, ...file }) => ({
      ...file,
      questionLabel: questionLabel(found.form, questionPath, language),
    })),
  };
}

function presentParty(
  { id, position, name, email, askedAt, decision, decidedAt, reason, ...party }: PartyRow,
  { initiated, me }: { initiated: boolean; me: boolean },
): SigningParty {
  const initiator = position === 0;
  const mailed = initiated && !initiator;
  return {
    id,
    // The initiator has written it: to hide it from them would only tell them whose identity is protected.
    name: me || initiated ? name : shownName(name, party.protected),
    initiator,
    me,
    state: decision ?? (askedAt === null ? 'waiting' : 'asked'),
    decidedAt: decidedAt?.toISOString() ?? null,
    reason: initiated || me ? reason : null,
    email: mailed ? email : null,
    askedAt: mailed ? (askedAt?.toISOString() ?? null) : null,
  };
}
