import type { Access } from '@handslag/contracts/endpoint';
import type { EidName, Language, MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { Permission, StaffRole } from '@handslag/contracts/permissions';
import type { z } from 'zod';

/** The municipality whose host was asked. Every actor has exactly one. */
export type Municipality = { id: string; slug: string; name: string; settings: MunicipalitySettings };

/** A person as proven by an e-legitimation. `personalNumber` is twelve digits, null for a person without one. */
export type Person = {
  id: string;
  /** As delivered by the e-legitimation. */
  name: string;
  personalNumber: string | null;
  /** Protected identity: never prefilled, listed or named in notices. */
  protected: boolean;
};

/** Whoever asks is spoken to in this language; in Swedish where none is told. */
type Spoken = { language?: Language };
/** Nobody is signed in and nothing has been begun. */
export type Nobody = Spoken & { kind: 'nobody'; municipality: Municipality };
/** Someone who fills in a service without sign-in. What they own, they own through the session. */
export type AnonymousActor = Spoken & {
  kind: 'anonymous';
  municipality: Municipality;
  sessionId: string;
};
export type CitizenActor = Spoken & {
  kind: 'citizen';
  municipality: Municipality;
  sessionId: string;
  person: Person;
  eid: z.infer<typeof EidName>;
  loa: string;
  simulated: boolean;
};
export type StaffActor = {
  kind: 'staff';
  municipality: Municipality;
  sessionId: string;
  accountId: string;
  name: string;
  roles: StaffRole[];
  permissions: ReadonlySet<Permission>;
  /** Names of the handler groups the account belongs to. */
  groups: string[];
  simulated: boolean;
};

/** Whoever may own a draft. */
export type Applicant = AnonymousActor | CitizenActor;
export type Actor = Nobody | Applicant | StaffActor;

/** Who a request may come from, by what its endpoint demands. */
export type ActorFor<A extends Access> = A extends 'anyone'
  ? Actor
  : A extends 'applicant'
    ? Applicant
    : A extends 'citizen'
      ? CitizenActor
      : StaffActor;
