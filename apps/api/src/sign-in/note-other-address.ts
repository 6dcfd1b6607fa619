import type { EidEvidence, OrderHandle } from '@handslag/eid/provider';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { plainAddress } from './plain-address.ts';

/**
 * Whether an app that was opened by a link answered from another address than the browser's: that link may have been sent to somebody
 * else. It is no proof, since telephones and private networks change addresses (eid.md, section 4). Only BankID tells; an answer
 * without an address counts as another.
 */
export function isFromOtherAddress({ flow, endUserIp }: OrderHandle, evidence: EidEvidence): boolean {
  if (evidence.provider !== 'bankid' || flow !== 'this-device') return false;
  const { deviceIp } = evidence;
  return !deviceIp || plainAddress(deviceIp) !== plainAddress(endUserIp);
}

/** Notes it for whoever watches; the addresses are not told. */
export function noteOtherAddress(ctx: Pick<Context, 'log'>, { slug }: Pick<Municipality, 'slug'>): void {
  ctx.log.info(
    { municipality: slug },
    'an app opened by a link answered from another address than the browser',
  );
}
