import { randomUUID } from 'node:crypto';
import type { BodyOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { startSignatureEndpoint } from '@handslag/contracts/signings';
import { qrSvg } from '@handslag/eid/bankid-qr';
import type { EidKind } from '@handslag/eid/identity';
import type { OrderHandle, PollingProvider } from '@handslag/eid/provider';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandSignIn } from '../e-services/demand-sign-in.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { acceptedEids } from '../municipalities/accepted-eids.ts';
import { ProblemError } from '../problem-error.ts';
import { outliveOrder } from '../sessions/outlive-order.ts';
import { cancelOrders } from './end-signing.ts';
import { findOpen, notOpen } from './find-current.ts';
import { firstMessage } from './first-message.ts';
import { insertOrder, updateOrdersCancelled } from './order-repository.ts';
import { placeSignOrder, type Asker } from './place-sign-order.ts';
import { partyOf } from './present-signing.ts';
import { lockOpenSigning } from './signing-repository.ts';
import type { PartyRow, WholeSigning } from './signing-row.ts';

type Wish = BodyOf<typeof startSignatureEndpoint>;
type Started = ReplyOf<typeof startSignatureEndpoint>;

/**
 * Begins to sign: an order that only the signed-in person can finish, bound to this session. One of theirs already under way is given
 * up first, since the provider would otherwise end both.
 */
export async function startSignature(
  ctx: Context,
  actor: CitizenActor,
  asker: Asker,
  signingId: string,
  { eid, flow }: Wish,
): Promise<Started> {
  const { municipality, sessionId } = actor;
  const signing = await findOpen(ctx, actor, signingId);
  const party = signingParty(actor, signing);
  const way = await signingWay(ctx, actor, signing, eid);
  await cancelOrders(
    ctx,
    await ctx.db.tenant(municipality.id, (tx) => updateOrdersCancelled(tx, [party.id])),
  );
  const id = randomUUID();
  const { personalNumber } = party;
  const handle = await placeSignOrder(ctx, way.provider, municipality, asker, signing, {
    id,
    flow,
    kinds: way.kinds,
    personalNumber,
  });
  const lost = await ctx.db.tenant(municipality.id, async (tx) => {
    if (!(await lockOpenSigning(tx, signing.id))) return null;
    const others = await updateOrdersCancelled(tx, [party.id]);
    await insertOrder(tx, {
      id,
      municipalityId: municipality.id,
      partyId: party.id,
      sessionId,
      eid: way.eid,
      connection: way.connection,
      flow,
      handle,
    });
    await outliveOrder(tx, municipality, sessionId);
    return others;
  });
  await cancelOrders(ctx, lost ?? [{ connection: way.connection, handle }]);
  if (!lost) throw notOpen(await findOpen(ctx, actor, signingId));
  return shown(ctx, way.provider, handle);
}

/** The party that the person is, if it may sign now. */
function signingParty(actor: CitizenActor, signing: WholeSigning): PartyRow {
  const party = partyOf(actor, signing);
  if (!party) throw new ProblemError('eid_not_accepted', { details: { reason: 'personal_number_needed' } });
  if (party.decision !== null) throw notOpen(signing);
  if (party.askedAt === null) throw new ProblemError('not_your_turn_to_sign');
  return party;
}

type Way = { provider: PollingProvider; connection: string; eid: string; kinds: EidKind[] };
const bankIdKinds: Readonly<Record<string, EidKind>> = {
  'bankid-file': 'file',
  'bankid-card': 'card',
  'bankid-mobile': 'mobile',
};

/** An e-legitimation that the service accepts and that can sign; the session must be one the service would take in too. */
async function signingWay(
  ctx: Context,
  actor: CitizenActor,
  { eServiceKey }: WholeSigning,
  eid: string,
): Promise<Way> {
  // One that has been put away since goes on demanding what it did.
  const service = (await publishedEServices(ctx, actor.municipality)).get(eServiceKey);
  if (service) demandSignIn(service, actor);
  const accepted = acceptedEids(ctx, actor.municipality, service?.settings ?? {}).filter(
    ({ name, connection }) => name === eid || (eid === 'bankid' && connection.eid === 'bankid'),
  );
  const connection = accepted[0]?.connection;
  if (!connection || connection.way === 'redirect') throw new ProblemError('eid_not_accepted');
  if (ctx.config.production && connection.provider.environment !== 'production')
    throw new ProblemError('eid_not_accepted');
  const kinds = accepted.flatMap(({ name }) => bankIdKinds[name] ?? []);
  return {
    provider: connection.provider,
    connection: connection.id,
    eid: connection.eid,
    kinds: kinds.length === Object.keys(bankIdKinds).length ? [] : kinds,
  };
}

function shown(ctx: Context, provider: PollingProvider, handle: OrderHandle): Started {
  const { message, showQr } = firstMessage(handle);
  return {
    launchUrl: handle.flow === 'this-device' ? provider.launchLink(handle) : null,
    qr: showQr ? qrSvg(provider.qrText(handle, ctx.clock())) : null,
    message,
  };
}
