import type { Ask, Owner, Role, Thing } from './authorisation-world.ts';
import type { TestApp } from './test-app.ts';

export const abroad = 'the same citizen in another municipality';
export const staff: readonly Role[] = [
  'handler',
  'handler of another group',
  'service owner',
  'administrator',
  'administrator of another municipality',
];
export const citizens: readonly Role[] = ['citizen', 'other citizen', 'co-signer', abroad];
export const applicants: readonly Role[] = [...citizens, 'anonymous owner', 'other anonymous'];
/** Who may know anything of whose errands, by handling them. */
export const handles: Partial<Record<Role, readonly Owner[]>> = {
  handler: ['citizen', 'anonymous owner'],
  administrator: ['citizen', 'anonymous owner'],
  'administrator of another municipality': [abroad],
};

type Expected = (role: Role, owner: Owner) => string;
export type Row = {
  expected: Expected;
  /** Once for each owner's thing; otherwise once. */
  things?: boolean;
  /** A good answer uses the thing up. */
  spends?: boolean;
  ask?: (thing: Thing, owner: Owner, world: TestApp) => Partial<Ask> | Promise<Partial<Ask>>;
};

/** Everyone the route lets in gets this. */
export const everyone =
  (answer: string): Expected =>
  () =>
    answer;
const stranger = (role: Role): string =>
  role === 'disabled handler' ? '401 session_ended' : '401 not_signed_in';

/** Only whose it is; to others of its kind it does not exist; the rest have no business there. */
export const ownersOnly =
  (good: string): Expected =>
  (role, owner) => {
    if (staff.includes(role)) return '403 forbidden';
    if (!applicants.includes(role)) return stranger(role);
    return role === owner ? good : '404 not_found';
  };
export const handlersOnly =
  (good: string): Expected =>
  (role, owner) => {
    if (applicants.includes(role) || role === 'service owner') return '403 forbidden';
    if (!staff.includes(role)) return stranger(role);
    return handles[role]?.includes(owner) ? good : '404 not_found';
  };
export const only =
  (who: readonly Role[], good: string): Expected =>
  (role) => {
    if (who.includes(role)) return good;
    return staff.includes(role) || applicants.includes(role) ? '403 forbidden' : stranger(role);
  };

/** Whoever made the request and whoever is to sign it; to other citizens it does not exist. */
export const inSigning =
  (initiators: string, coSigners: string): Expected =>
  (role, owner) => {
    if (!citizens.includes(role)) return only(citizens, '')(role, owner);
    if (role === 'co-signer' && owner === 'citizen') return coSigners;
    return role === owner ? initiators : '404 not_found';
  };
