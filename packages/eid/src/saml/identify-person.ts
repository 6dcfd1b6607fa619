import type { Identity, Loa } from '../identity.ts';
import { demand } from '../signature/signature-error.ts';
import { birthDate, idTypeOf } from '../swedish-id-number.ts';
import { attributeNames, type AttributeField } from './saml-names.ts';
import type { SamlConfig } from './saml-config.ts';
import type { ProvenAssertion } from './read-assertion.ts';

type Proven = Pick<ProvenAssertion, 'attributes' | 'authenticatedAt'>;
type Read = (field: AttributeField) => string | undefined;
type Person = Pick<Identity, 'idType' | 'birthDate' | 'country' | 'foreignId'> & { idNumber: string };

/** Sweden Connect's constructed attributes, 2.1; letters may come in either case. */
const provisional = /^(?<country>[A-Z]{2}):[0-9a-z][0-9a-z-]{8,28}[0-9a-z]$/iu;
const keyKinds = {
  number: { real: 'se', invented: 'invented' },
  prid: { real: 'prid', invented: 'invented-prid' },
};
const persistence = /^[ABC]$/u;
const country = /^[A-Z]{2}$/u;
const date = /^\d{4}-\d{2}-\d{2}$/u;
const coordinationNumbers = 'http://id.swedenconnect.se/general-ec/1.0/accepts-coordination-number';

/** What our metadata says we are when the configuration says nothing: a public body's e-service for everyone. */
export const usualCategories: readonly string[] = [
  'http://id.elegnamnden.se/ec/1.0/loa3-pnr',
  'http://id.elegnamnden.se/ec/1.0/eidas-naturalperson',
  'http://id.elegnamnden.se/st/1.0/public-sector-sp',
  coordinationNumbers,
];

/** Who the proven attributes speak of. Throws `SignatureError` when they name nobody. */
export function identifyPerson(
  { attributes, authenticatedAt }: Proven,
  loa: Loa,
  config: SamlConfig,
): Identity {
  const read: Read = (field) => {
    const names = config.attributes?.[field] ?? [attributeNames[field]];
    const values = names.map((name) => attributes.get(name) ?? []).find((found) => found.length > 0) ?? [];
    demand(values.length <= 1, `there are several values of ${field}`);
    return values[0] || undefined;
  };
  const simulated = config.environment !== 'production';
  const person = loa.startsWith('eidas-')
    ? foreigner(read, config)
    : swedish(required(read, 'personalNumber'), config);
  const names = { givenName: required(read, 'givenName'), familyName: required(read, 'familyName') };
  return {
    subjectKey: subjectKey(person, simulated),
    ...person,
    ...names,
    fullName: read('fullName') ?? `${names.givenName} ${names.familyName}`,
    loa,
    provider: config.id,
    authTime: authenticatedAt.toISOString(),
    simulated,
  };
}

function subjectKey({ idType, idNumber }: Person, simulated: boolean): string {
  const kind = keyKinds[idType === 'prid' ? 'prid' : 'number'];
  return `${simulated ? kind.invented : kind.real}:${idNumber}`;
}

/** A person with an e-ID of another state: a key of their own, or a Swedish number where they are bound to one well enough. */
function foreigner(read: Read, config: SamlConfig): Person {
  const prid = required(read, 'prid');
  demand(provisional.test(prid), 'the provisional identity is not one');
  demand(persistence.test(required(read, 'pridPersistence')), 'the persistence is none of A, B and C');
  const from = required(read, 'country');
  demand(country.test(from), 'the country is not one');
  const origin = { country: from, foreignId: required(read, 'foreignId') };
  const mapped = mappedNumber(read, config);
  if (mapped !== undefined) return { ...swedish(mapped, config), ...origin };
  const born = required(read, 'birthDate');
  demand(date.test(born), 'the date of birth is not one');
  const idNumber = prid.slice(0, 3).toUpperCase() + prid.slice(3).toLowerCase();
  return { idType: 'prid', idNumber, birthDate: born, ...origin };
}

function mappedNumber(read: Read, { acceptedBindings = [] }: SamlConfig): string | undefined {
  const bindings =
    read('binding')
      ?.split(';')
      .map((binding) => binding.trim()) ?? [];
  return bindings.some((binding) => acceptedBindings.includes(binding)) ? read('mappedNumber') : undefined;
}

function swedish(given: string, { entityCategories = usualCategories }: SamlConfig): Person {
  const idNumber = given.replace('-', '');
  const idType = idTypeOf(idNumber);
  demand(idType !== undefined, 'the personal number is not one');
  demand(
    idType === 'pnr' || entityCategories.includes(coordinationNumbers),
    'there is a coordination number, which our metadata does not accept',
  );
  const born = birthDate(idNumber);
  return { idType, idNumber, ...(born && { birthDate: born }) };
}

function required(read: Read, field: AttributeField): string {
  const value = read(field);
  demand(value !== undefined, `there is no ${field}`);
  return value;
}
