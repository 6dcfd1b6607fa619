import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { findOrigin, type Origin } from '../../users/find-origin.ts';
import { findErrand, type EventRow } from '../errand-repository.ts';
import { presentErrand, readParts, type ErrandParts } from '../present-errand.ts';
import { maskHandledErrand } from '../secrecy/mask-handled-errand.ts';
import { readSecrecy } from '../secrecy/read-secrecy.ts';
import { handledServices } from './handled-services.ts';
import { handledBy, upsertRead } from './handling-repository.ts';
import { refuseErrand } from './refuse-errand.ts';

/** An errand this account handles. Every opening is an audit event, and counts as having read it. */
export async function openHandledErrand(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
): Promise<HandledErrand> {
  const services = await handledServices(ctx, actor);
  const { municipality, accountId } = actor;
  const parts = await ctx.db.tenant(municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, handledBy(services));
    if (!errand) return null;
    const read = await readParts(ctx, tx, municipality, errand);
    const secrecy = await readSecrecy(tx, actor, errandId, services.get(errand.eServiceKey)?.settings);
    await upsertRead(tx, municipality.id, errandId, accountId);
    await record(tx, actor, { action: 'errand:opened', object: { kind: 'errand', id: errandId } });
    return { ...read, ...secrecy, origin: await findOrigin(tx, municipality.id, errand.personId) };
  });
  if (!parts) throw await refuseErrand(ctx, actor, errandId);
  const shown = await presentHandled(ctx, actor, parts);
  return parts.secrecy.masked ? maskHandledErrand(shown) : shown;
}

async function presentHandled(
  ctx: Context,
  actor: StaffActor,
  parts: ErrandParts & Awaited<ReturnType<typeof readSecrecy>> & { origin: Origin },
): Promise<HandledErrand> {
  const { municipality } = actor;
  const { errand } = parts;
  const { settings, ...shown } = await presentErrand(
    ctx,
    municipality,
    parts,
    byForStaff(errand.applicantName, municipality.name),
  );
  const { maskedNumber, email, phone, eid, simulated } = errand.applicant;
  return {
    ...shown,
    applicant: {
      name: parts.personName ?? errand.applicantName,
      maskedNumber,
      email,
      phone,
      simulated,
      signedInWith: eid,
      ...parts.origin,
    },
    assignee: errand.assigneeId === null ? null : { id: errand.assigneeId, name: errand.assigneeName ?? '' },
    revision: errand.revision,
    secrecy: parts.secrecy,
    statuses: (settings?.statuses ?? []).map(({ id, contentType, name, citizenText, internalText }) => ({
      id,
      contentType,
      name,
      citizenText,
      internalText,
    })),
  };
}

function byForStaff(applicantName: string, municipalityName: string): (event: EventRow) => string {
  return ({ actorKind, actorName }) =>
    actorKind === 'applicant' ? applicantName || 'Den sökande' : (actorName ?? municipalityName);
}
