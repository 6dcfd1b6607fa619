import type { SessionState } from '@handslag/contracts/sessions';
import type { Actor } from '../actor.ts';

/** What a page may know of its session. `secondsLeft` is until the idle end. */
export function sessionState(actor: Actor, secondsLeft: number): SessionState {
  if (actor.kind === 'nobody') return { kind: 'none' };
  const times = {
    endsInSeconds: Math.floor(secondsLeft),
    warnsBeforeSeconds: actor.municipality.settings.warnMinutes * 60,
  };
  switch (actor.kind) {
    case 'anonymous':
      return { kind: 'anonymous', ...times };
    case 'citizen': {
      const { person, eid, simulated } = actor;
      return {
        kind: 'citizen',
        name: person.name,
        maskedNumber: masked(person.personalNumber),
        eid,
        simulated,
        ...times,
      };
    }
    case 'staff': {
      const { accountId, name, roles, groups, simulated } = actor;
      return {
        kind: 'staff',
        id: accountId,
        name,
        roles,
        permissions: [...actor.permissions],
        groups,
        groupNames: actor.municipality.settings.groupNames ?? {},
        simulated,
        ...times,
      };
    }
  }
}

export function masked(personalNumber: string | null): string | null {
  return personalNumber && `${personalNumber.slice(0, 8)}-****`;
}
