import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import type { CarriedSession } from './open-session.ts';
import { findLivingSession } from './session-repository.ts';

/** A session that was just opened, to be carried by the same browser after its first reply was lost. Null when it is over. */
export async function carryAgain(
  tx: Tenant,
  municipality: Municipality,
  sessionId: string,
): Promise<CarriedSession | null> {
  const held = await findLivingSession(tx, sessionId);
  return held && { id: sessionId, ...held, secondsLeft: municipality.settings.idleMinutes * 60 };
}
