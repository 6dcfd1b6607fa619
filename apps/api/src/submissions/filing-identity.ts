import type { Applicant } from '../actor.ts';

/** How the applicant proved who they were, and what the rules were told, the day among it, kept with the submission. */
export function filingIdentity(
  actor: Applicant,
  { attributes, today }: { attributes: Record<string, string | number | boolean>; today: string },
): Record<string, unknown> {
  if (actor.kind === 'anonymous') return { kind: 'anonymous', attributes, today };
  const { eid, loa, simulated } = actor;
  return { kind: 'citizen', eid, loa, simulated, attributes, today };
}
