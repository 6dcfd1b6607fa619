import type { DraftPolicy } from '@handslag/contracts/municipalities';
import type { z } from 'zod';
import type { Municipality } from '../actor.ts';
import type { PublishedEService } from './published-e-service.ts';

type Policy = z.infer<typeof DraftPolicy>;

/**
 * The draft policy in force for a service: its municipality's, which the service may narrow and never widen. What is filled in
 * without sign-in belongs to the session, since nobody could find it again.
 */
export function draftPolicyOf(
  { settings }: Municipality,
  service: Pick<PublishedEService, 'settings'>,
): Policy {
  const { login, draftPolicy: narrowed } = service.settings;
  const own = settings.draftPolicy;
  if (login === 'none' || own.kind === 'session' || narrowed?.kind === 'session') return { kind: 'session' };
  return narrowed ? { kind: 'days', days: Math.min(own.days, narrowed.days) } : own;
}
