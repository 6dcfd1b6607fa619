import type { Applicant } from '../actor.ts';

/** How the applicant proved who they were, and what the rules were told, kept with the submission. */
export function filingIdentity(
  actor: Applicant,
  attributes: Record<string, string | number | boolean>,
): Record<string, unknown> {
  if (actor.kind === 'anonymous') return { kind: 'anonymous', attributes };
  const { eid, loa, simulated } = actor;
  return { kind: 'citizen', eid, loa, simulated, attributes };
}
