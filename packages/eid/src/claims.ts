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
  numberCountry: ['nin_issuing_country'],
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
  'subjectKey' | 'idType' | 'idNumber' | 'givenName' | 'familyName' | 'fullName' | 'birthDate' | 'country'
>;

export interface ClaimRules {
  names: ClaimNames;
  /** Processes of identity binding good enough for a mapped number to count as the person's own; none when empty. */
  acceptedBindings: readonly string[];
  simulated: boolean;
}

/**
 * Reads a person out of proven claims. Throws with a reason for the log, free of personal data, where they name nobody, more
 * than one, or someone without a name.
 */
export function readPerson(claims: Readonly<Record<string, unknown>>, rules: ClaimRules): Person {
  const read = reader(claims, rules.names);
  const key = swedishKey(read, rules) ?? foreignKey(read, rules);
  if (!key) throw new Error('the answer holds no usable number or identity');
  const givenName = read('givenName') ?? '';
  const familyName = read('familyName') ?? '';
  const fullName = read('fullName') ?? `${givenName} ${familyName}`.trim();
  if (fullName === '') throw new Error('the answer holds no name');
  const told = /^\d{4}-\d{2}-\d{2}/u.exec(read('birthDate') ?? '')?.[0];
  const born = key.idType === 'prid' ? told : birthDate(key.idNumber ?? '');
  return { ...key, givenName, familyName, fullName, ...(born !== undefined && { birthDate: born }) };
}

type Read = (fact: keyof ClaimNames) => string | undefined;
type Key = Pick<Person, 'subjectKey' | 'idType' | 'idNumber' | 'country'>;

function reader(claims: Readonly<Record<string, unknown>>, names: ClaimNames): Read & { all: ReadAll } {
  const all: ReadAll = (fact) => names[fact].flatMap((name) => text(claims[name]) ?? []);
  return Object.assign((fact: keyof ClaimNames) => all(fact)[0], { all });
}

type ReadAll = (fact: keyof ClaimNames) => string[];

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function swedishKey(read: Read & { all: ReadAll }, rules: ClaimRules): Key | undefined {
  const own = (read('numberCountry') ?? 'SE').toUpperCase() === 'SE' ? read.all('personalNumber') : [];
  const mapped = isBindingAccepted(read, rules) ? read.all('mappedPersonalNumber') : [];
  const numbers = new Set([...own, ...mapped].flatMap((number) => toTwelveDigits(number) ?? []));
  if (numbers.size > 1) throw new Error('the answer names more than one person');
  const [idNumber] = numbers;
  const idType = idNumber === undefined ? undefined : idTypeOf(idNumber);
  if (idNumber === undefined || idType === undefined) return undefined;
  return { subjectKey: `${rules.simulated ? 'invented' : 'se'}:${idNumber}`, idType, idNumber };
}

function isBindingAccepted(read: Read, { acceptedBindings }: ClaimRules): boolean {
  const bindings = (read('identityBinding') ?? '').split(';').map((binding) => binding.trim());
  return bindings.some((binding) => acceptedBindings.includes(binding));
}

/** A provisional identity is the country and what is known there, such as `DE:…`. */
function foreignKey(read: Read, { simulated }: ClaimRules): Key | undefined {
  const prid = read('prid');
  if (prid === undefined || !/^[A-Z]{2}:\S{3,150}$/u.test(prid)) return undefined;
  const country = read('country')?.toUpperCase();
  const idNumber = read('eidasPersonIdentifier');
  return {
    subjectKey: `${simulated ? 'invented-prid' : 'prid'}:${prid}`,
    idType: 'prid',
    ...(idNumber !== undefined && { idNumber }),
    country: country !== undefined && /^[A-Z]{2}$/u.test(country) ? country : prid.slice(0, 2),
  };
}
