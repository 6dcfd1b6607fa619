/** What kind of number names the person. `prid` is the key of a person who signed in with a Foreign eID. */
export type IdType = 'pnr' | 'samordning' | 'prid' | 'orgid';

/** Where the private key lives: on file, on a smart card or in a phone. */
export type EidKind = 'file' | 'card' | 'mobile';

/** Level of assurance, from Digg's list `http://id.elegnamnden.se/loa/1.0/`. A level not in this list is refused. */
export type Loa = 'loa2' | 'loa3' | 'loa4' | 'eidas-low' | 'eidas-sub' | 'eidas-high';

/** The world the trust root belongs to. Everything outside `production` is an invented identity. */
export type TrustEnvironment = 'production' | 'test' | 'simulator';

/**
 * A person whose identity has been proven. Plain JSON, so that it can be kept in a session row.
 * `idNumber` is twelve digits for `pnr` and `samordning`, and may be missing for the others.
 */
export interface Identity {
  /** The same person has the same key whichever e-ID was used; an invented person never shares it with a real one. */
  subjectKey: string;
  idType: IdType;
  idNumber?: string;
  givenName: string;
  familyName: string;
  fullName: string;
  /** YYYY-MM-DD; missing when a coordination number does not tell it. */
  birthDate?: string;
  /** ISO 3166 alpha-2, for persons from another state. */
  country?: string;
  /** What the other state calls the person, shown to staff (the eIDAS person identifier). */
  foreignId?: string;
  loa: Loa;
  provider: string;
  eidKind?: EidKind;
  /** ISO 8601 instant. */
  authTime: string;
  simulated: boolean;
}
