import type { Identity } from './identity.ts';
import { birthDate, idTypeOf, toTwelveDigits } from './swedish-id-number.ts';

/** For each fact the names a provider may give it under, best first. A connection can have names of its own. */
export interface ClaimNames {
  /** Personal or coordination number. Every one that is given must name the same person. */
  personalNumber: readonly string[];
  /** The country that issued `personalNumber`, where the provider serves several. */
  numberCountry: readonly string[];
  givenName: readonly string[];
  familyName: readonly string[];
  fullName: readonly string[];
  birthDate: readonly string[];
  /** Provisional identity of a person with a Foreign eID. */
  prid: readonly string[];
  eidasPersonIdentifier: readonly string[];
  country: readonly string[];
  /** A Swedish number someone has bound to a Foreign eID, and the processes by which that was done, `;` between them. */
  mappedPersonalNumber: readonly string[];
  identityBinding: readonly string[];
}

const swedish = 'https://id.oidc.se/claim/';
const swedenConnect = 'https://id.swedenconnect.se/claim/';
const freja = 'https://frejaeid.com/oidc/claims/';

/** The names of the Swedish profiles first, then those of Freja and the brokers. */
export const usualClaimNames: ClaimNames = {
  personalNumber: [
    `${swedish}personalIdentityNumber`,
    `${swedish}coordinationNumber`,
    'urn:oid:1.2.752.29.4.13',
    'personalIdentityNumber',
    `${freja}personalIdentityNumber`,
    'citizenIdentifier',
    'ssn',
    'nin',
    'Subject_SerialNumber',
    'serialNumber',
  ],
  numberCountry: ['nin_issuing_country', `${freja}country`],
  givenName: ['given_name', 'urn:oid:2.5.4.42', 'givenName', 'givenname', 'Subject_GivenName'],
  familyName: ['family_name', 'urn:oid:2.5.4.4', 'surname', 'sn', 'Subject_Surname'],
  fullName: ['name', 'urn:oid:2.16.840.1.113730.3.1.241', 'displayName', 'Subject_CommonName'],
  birthDate: ['birthdate', 'urn:oid:1.3.6.1.5.5.7.9.1', 'dateOfBirth', 'dateofbirth'],
  prid: [`${swedenConnect}prid`, 'urn:oid:1.2.752.201.3.4', 'prid'],
  eidasPersonIdentifier: [`${swedenConnect}eidasPersonIdentifier`, 'urn:oid:1.2.752.201.3.7'],
  country: [`${swedenConnect}eidasCountry`, 'urn:oid:2.5.4.6', 'country'],
  mappedPersonalNumber: [
    `${swedenConnect}mappedPersonalIdentityNumber`,
    `${swedenConnect}mappedCoordinationNumber`,
    'urn:oid:1.2.752.201.3.16',
  ],
  identityBinding: [`${swedenConnect}identityBinding`, 'urn:oid:1.2.752.201.3.6'],
};

/** Who the claims are about. */
export type Person = Pick<
  Identity,
  | 'subjectKey'
  | 'idType'
  | 'idNumber'
  | 'givenName'
  | 'familyName'
  | 'fullName'
  | 'birthDate'
  | 'country'
  | 'foreignId'
>;

export interface ClaimRules {
  names: ClaimNames;
  /** Processes of identity binding good enough for a mapped number to count as the person's own; none when empty. */
  acceptedBindings: readonly string[];
  simulated: boolean;
  /** The e-ID is one of another state: a Swedish number counts only as mapped, never as the person's own. */
  foreign: boolean;
}

/**
 * Reads a person out of proven claims. Throws with a reason for the log, free of personal data, where they name nobody, more
 * than one, or someone without a name.
 */
export function readPerson(claims: Readonly<Record<string, unknown>>, rules: ClaimRules): Person {
  const readAll: ReadAll = (fact) => rules.names[fact].flatMap((name) => text(claims[name]) ?? []);
  const given = rules.names.personalNumber.filter((name) => (claims[name] ?? '') !== '');
  const read: Read = (fact) => readAll(fact)[0];
  const origin = originOf(read);
  const number = swedishNumber(read, readAll, rules, given.length);
  const key = number === undefined ? provisionalKey(origin, rules) : swedishKey(number, rules);
  const givenName = read('givenName') ?? '';
  const familyName = read('familyName') ?? '';
  const fullName = read('fullName') ?? `${givenName} ${familyName}`.trim();
  if (fullName === '') throw new Error('the answer holds no name');
  const told = /^\d{4}-\d{2}-\d{2}/u.exec(read('birthDate') ?? '')?.[0];
  const born = number === undefined ? told : birthDate(number);
  return {
    ...key,
    givenName,
    familyName,
    fullName,
    ...(born !== undefined && { birthDate: born }),
    ...(origin && { country: origin.country }),
    ...(origin?.foreignId !== undefined && { foreignId: origin.foreignId }),
  };
}

type Read = (fact: keyof ClaimNames) => string | undefined;
type ReadAll = (fact: keyof ClaimNames) => string[];
type Key = Pick<Person, 'subjectKey' | 'idType' | 'idNumber'>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function swedishNumber(read: Read, readAll: ReadAll, rules: ClaimRules, given: number): string | undefined {
  const issuedHere = !rules.foreign && (read('numberCountry') ?? 'SE').toUpperCase() === 'SE';
  const own = issuedHere ? readAll('personalNumber') : [];
  const mapped = isBindingAccepted(read, rules) ? readAll('mappedPersonalNumber') : [];
  const readable = own.flatMap((number) => toTwelveDigits(number) ?? []);
  // One that cannot be read may be somebody else's than the one beside it that can.
  if (readable.length > 0 && readable.length < given)
    throw new Error('a number in the answer cannot be read');
  const numbers = new Set([...readable, ...mapped.flatMap((number) => toTwelveDigits(number) ?? [])]);
  if (numbers.size > 1) throw new Error('the answer names more than one person');
  return [...numbers][0];
}

function isBindingAccepted(read: Read, { acceptedBindings }: ClaimRules): boolean {
  const bindings = (read('identityBinding') ?? '').split(';').map((binding) => binding.trim());
  return bindings.some((binding) => acceptedBindings.includes(binding));
}

function swedishKey(idNumber: string, { simulated }: ClaimRules): Key {
  const idType = idTypeOf(idNumber) ?? 'pnr';
  return { subjectKey: `${simulated ? 'invented' : 'se'}:${idNumber}`, idType, idNumber };
}

interface Origin {
  prid: string;
  country: string;
  foreignId: string | undefined;
}

/** Sweden Connect's constructed attributes, 2.1: the country and what is known there; letters may come in either case. */
const provisional = /^(?<country>[A-Z]{2}):[0-9a-z][0-9a-z-]{8,28}[0-9a-z]$/iu;

function originOf(read: Read): Origin | undefined {
  const prid = read('prid');
  if (prid === undefined || !provisional.test(prid)) return undefined;
  const told = read('country')?.toUpperCase();
  const home = prid.slice(0, 2).toUpperCase();
  return {
    prid: home + prid.slice(2).toLowerCase(),
    country: told !== undefined && /^[A-Z]{2}$/u.test(told) ? told : home,
    foreignId: read('eidasPersonIdentifier'),
  };
}

function provisionalKey(origin: Origin | undefined, { simulated }: ClaimRules): Key {
  if (!origin) throw new Error('the answer holds no usable number or identity');
  const { prid } = origin;
  return {
    subjectKey: `${simulated ? 'invented-prid' : 'prid'}:${prid}`,
    idType: 'prid',
    idNumber: prid,
  };
}
