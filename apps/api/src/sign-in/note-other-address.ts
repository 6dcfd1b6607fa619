import type { EidEvidence, OrderHandle } from '@handslag/eid/provider';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';

/**
 * Notes that an app which was opened by a link answered from another address than the browser's: that link may have been sent to somebody
 * else. Stops nothing by itself, since telephones and private networks change addresses (eid.md, section 4); the addresses are not told.
 */
export function noteOtherAddress(
  ctx: Pick<Context, 'log'>,
  { slug }: Pick<Municipality, 'slug'>,
  { flow, endUserIp }: OrderHandle,
  evidence: EidEvidence,
): void {
  const deviceIp = 'deviceIp' in evidence ? evidence.deviceIp : undefined;
  if (flow !== 'this-device' || deviceIp === undefined || deviceIp === endUserIp) return;
  ctx.log.info(
    { municipality: slug },
    'an app opened by a link answered from another address than the browser',
  );
}
