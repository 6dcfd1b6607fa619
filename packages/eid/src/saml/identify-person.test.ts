import { describe, expect, it } from 'vitest';
import type { Loa } from '../identity.ts';
import { identifyPerson } from './identify-person.ts';
import type { SamlConfig } from './saml-config.ts';
import { attributeNames, type AttributeField } from './saml-names.ts';

const swedishEid = 'http://id.swedenconnect.se/id-binding/process/swedish-eid';
const register = 'http://id.swedenconnect.se/id-binding/process/populationregister';
const german = {
  prid: 'DE:simulator-annegret',
  pridPersistence: 'B',
  foreignId: 'DE/SE/SIMULATOR-ANNEGRET',
  givenName: 'Annegret',
  familyName: 'Überwald',
  birthDate: '1984-02-29',
  country: 'DE',
};
const elsa = { personalNumber: '199001012385', givenName: 'Elsa', familyName: 'Lindmark' };
const config = { id: 'eidas', environment: 'production' } as SamlConfig;

function identify(
  given: Partial<Record<AttributeField, string>>,
  loa: Loa = 'eidas-sub',
  changes: Partial<SamlConfig> = {},
): ReturnType<typeof identifyPerson> {
  const attributes = new Map(
    Object.entries(given).map(([field, value]) => [attributeNames[field as AttributeField], [value]]),
  );
  return identifyPerson({ attributes, authenticatedAt: new Date(0) }, loa, { ...config, ...changes });
}

describe('who the attributes speak of', () => {
  it('is a person with a key of their own, real in production and invented elsewhere', () => {
    expect(identify(german)).toMatchObject({ subjectKey: 'prid:DE:simulator-annegret', simulated: false });
    expect(identify(german, 'eidas-sub', { environment: 'test' })).toMatchObject({
      subjectKey: 'invented-prid:DE:simulator-annegret',
      simulated: true,
    });
    expect(identify(elsa, 'loa3')).toMatchObject({ subjectKey: 'se:199001012385', simulated: false });
    expect(identify(elsa, 'loa3', { environment: 'simulator' }).subjectKey).toBe('invented:199001012385');
  });

  it('is the same person however the letters of the provisional identity are written', () => {
    expect(identify({ ...german, prid: 'de:SIMULATOR-Annegret' })).toEqual(identify(german));
  });

  it('is a Swedish number only where one process of binding is accepted', () => {
    const bound = { ...german, mappedNumber: '195411862393', binding: `${register}; ${swedishEid}` };
    const foreign = { country: 'DE', foreignId: german.foreignId };
    expect(identify(bound, 'eidas-sub', { acceptedBindings: [swedishEid] })).toMatchObject({
      subjectKey: 'se:195411862393',
      idType: 'samordning',
      ...foreign,
    });
    for (const acceptedBindings of [[], ['urn:other'], ['']]) {
      expect(identify(bound, 'eidas-sub', { acceptedBindings })).toMatchObject({
        idType: 'prid',
        ...foreign,
      });
    }
    expect(identify({ ...bound, binding: '' }, 'eidas-sub', { acceptedBindings: [''] }).idType).toBe('prid');
  });

  it('is never a Swedish number that a Foreign eID claims as its own', () => {
    const { idType, subjectKey } = identify({ ...german, personalNumber: elsa.personalNumber });
    expect([idType, subjectKey]).toEqual(['prid', 'prid:DE:simulator-annegret']);
  });

  it.each<[string, Partial<Record<AttributeField, string>>, string]>([
    ['a short provisional identity', { prid: 'DE:short' }, 'the provisional identity is not one'],
    ['one that ends in a hyphen', { prid: 'DE:simulator-anne-' }, 'the provisional identity is not one'],
    ['one with spaces', { prid: 'DE:simulator annegret' }, 'the provisional identity is not one'],
    ['an unknown persistence', { pridPersistence: 'D' }, 'the persistence is none of A, B and C'],
    ['a country in words', { country: 'Germany' }, 'the country is not one'],
    ['a date in words', { birthDate: '29 February 1984' }, 'the date of birth is not one'],
    ['no identifier of the other country', { foreignId: '' }, 'there is no foreignId'],
    ['no name', { givenName: '' }, 'there is no givenName'],
  ])('is nobody with %s', (_what, changes, reason) => {
    expect(() => identify({ ...german, ...changes })).toThrow(reason);
  });

  it.each([
    ['', 'there is no personalNumber'],
    ['9001012385', 'the personal number is not one'],
    ['SE199001012385', 'the personal number is not one'],
  ])('is nobody with the number %s', (personalNumber, reason) => {
    expect(() => identify({ ...elsa, personalNumber }, 'loa3')).toThrow(reason);
  });

  it('is read under the names a broker has, the first that is there', () => {
    const attributes = new Map([
      ['ssn', ['19900101-2385']],
      ['first', ['Elsa']],
      [attributeNames.familyName, ['Lindmark']],
    ]);
    const names = { personalNumber: ['nin', 'ssn'], givenName: ['first'] };
    expect(
      identifyPerson({ attributes, authenticatedAt: new Date(0) }, 'loa3', { ...config, attributes: names }),
    ).toMatchObject({ idNumber: '199001012385', fullName: 'Elsa Lindmark' });
  });
});
