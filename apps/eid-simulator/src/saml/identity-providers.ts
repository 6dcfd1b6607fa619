import { attributeNames, type AttributeField } from '@handslag/eid/saml/saml-names';
import { testPersons, type TestPerson } from '@handslag/samples/test-persons';
import { bindingAddress, foreignPersons, type ForeignPerson } from './foreign-person.ts';

type Attributes = Partial<Record<AttributeField, string>>;

/** One a person can be at a provider. */
export interface SamlPerson {
  id: string;
  name: string;
  note: string;
  attributes: Attributes;
}

/** An identity provider the simulator plays. */
export interface SamlProvider {
  /** Stands in its addresses. */
  id: 'eidas' | 'idp-sweden';
  language: 'sv' | 'en';
  title: string;
  /** Authentication contexts it is certified for; the first that is asked for is the one proposed. */
  contexts: readonly string[];
  persons: readonly SamlPerson[];
}

const loa = 'http://id.elegnamnden.se/loa/1.0/';

/** Sweden Connect's node for Foreign eID, and a Swedish provider. */
export const samlProviders: readonly SamlProvider[] = [
  {
    id: 'eidas',
    language: 'en',
    title: 'Foreign eID',
    contexts: ['eidas-sub', 'eidas-nf-sub', 'eidas-high', 'eidas-nf-high', 'eidas-low', 'eidas-nf-low'].map(
      (level) => loa + level,
    ),
    persons: foreignPersons.map(fromAbroad),
  },
  {
    id: 'idp-sweden',
    language: 'sv',
    title: 'Svensk e-legitimation',
    contexts: ['loa3', 'loa4', 'loa2'].map((level) => loa + level),
    persons: testPersons.filter(({ revoked }) => !revoked).map(fromSweden),
  },
];

/** Names in attributes of the federation. */
export function named(attributes: Attributes): [name: string, value: string][] {
  return Object.entries(attributes).map(([field, value]) => [attributeNames[field as AttributeField], value]);
}

function fromAbroad({ bound, note, ...person }: ForeignPerson): SamlPerson {
  const { prid, persistence, eidasPersonIdentifier, givenName, familyName, birthDate, country } = person;
  const binding = bound && {
    mappedNumber: bound.personalNumber,
    binding: bindingAddress + bound.process,
  };
  return {
    id: prid,
    name: `${givenName} ${familyName}`,
    note,
    attributes: {
      prid,
      pridPersistence: persistence,
      foreignId: eidasPersonIdentifier,
      givenName,
      familyName,
      birthDate,
      country,
      ...binding,
    },
  };
}

function fromSweden({ personalNumber, givenName, familyName, note }: TestPerson): SamlPerson {
  const name = `${givenName} ${familyName}`;
  return {
    id: personalNumber,
    name: `${name}, ${personalNumber}`,
    note,
    attributes: { personalNumber, givenName, familyName, fullName: name },
  };
}
