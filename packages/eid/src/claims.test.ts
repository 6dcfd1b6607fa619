import { describe, expect, it } from 'vitest';
import { readPerson, usualClaimNames, type ClaimRules } from './claims.ts';

const rules: ClaimRules = { names: usualClaimNames, acceptedBindings: [], simulated: true, foreign: false };
const elsa = { given_name: 'Elsa', family_name: 'Lindmark', name: 'Elsa Lindmark' };
const swedish = 'https://id.oidc.se/claim/';
const swedenConnect = 'https://id.swedenconnect.se/claim/';
const ingrid = {
  given_name: 'Ingrid',
  family_name: 'Hansen',
  birthdate: '1985-03-14',
  [`${swedenConnect}prid`]: 'NO:ab34567890',
  [`${swedenConnect}eidasPersonIdentifier`]: 'NO/SE/ab34567890',
  [`${swedenConnect}eidasCountry`]: 'NO',
};

describe('the number of a person', () => {
  it.each([
    [`${swedish}personalIdentityNumber`, '199001012385'],
    ['urn:oid:1.2.752.29.4.13', '199001012385'],
    ['personalIdentityNumber', '199001012385'],
    ['https://frejaeid.com/oidc/claims/personalIdentityNumber', '199001012385'],
    ['citizenIdentifier', '19900101-2385'],
    ['ssn', '199001012385'],
    ['nin', '199001012385'],
    ['Subject_SerialNumber', '199001012385'],
    ['serialNumber', 'PNOSE-199001012385'],
  ])('is found in %s', (name, value) => {
    expect(readPerson({ ...elsa, [name]: value }, rules)).toEqual({
      subjectKey: 'invented:199001012385',
      idType: 'pnr',
      idNumber: '199001012385',
      givenName: 'Elsa',
      familyName: 'Lindmark',
      fullName: 'Elsa Lindmark',
      birthDate: '1990-01-01',
    });
  });

  it('gives a key of the real world only there', () => {
    const claims = { ...elsa, ssn: '199001012385' };
    expect(readPerson(claims, { ...rules, simulated: false }).subjectKey).toBe('se:199001012385');
  });

  it('may be a coordination number, whose birth date is not always known', () => {
    const number = { [`${swedish}coordinationNumber`]: '199100912386' };
    const person = readPerson({ ...elsa, ...number, birthdate: '1991-01-01' }, rules);
    expect(person).toMatchObject({ idType: 'samordning', idNumber: '199100912386' });
    expect(person).not.toHaveProperty('birthDate');
  });

  it('must be one and the same wherever it stands', () => {
    const twice = { ...elsa, ssn: '19900101-2385', nin: '199001012385' };
    expect(readPerson(twice, rules).idNumber).toBe('199001012385');
    expect(() => readPerson({ ...elsa, ssn: '199001012385', nin: '199001032391' }, rules)).toThrow(
      'more than one person',
    );
  });

  it.each([
    ['has a wrong check digit', '199001012386'],
    ['is a list', ['199001012385']],
    ['is no number', 'A-1'],
  ])('counts for nothing where another beside it %s', (_what, unreadable) => {
    const claims = {
      ...elsa,
      [`${swedish}personalIdentityNumber`]: unreadable,
      serialNumber: '199001032391',
    };
    expect(() => readPerson(claims, rules)).toThrow('cannot be read');
  });

  it('is not Swedish when another country issued it', () => {
    const danish = { ...elsa, nin: '9001012385', nin_issuing_country: 'DK' };
    expect(() => readPerson(danish, rules)).toThrow('no usable number');
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['wrong', '199001012386'],
    ['no text', 199_001_012_385],
    ['several', ['199001012385', '199001032391']],
    ['an opaque subject', 'f3b1c2'],
  ])('refuses an answer where it is %s', (_how, ssn) => {
    expect(() => readPerson({ ...elsa, sub: '199001012385', ssn }, rules)).toThrow('no usable number');
  });

  it('can be looked for under another name', () => {
    const names = { ...usualClaimNames, personalNumber: ['pnr'] };
    expect(readPerson({ ...elsa, pnr: '199001012385' }, { ...rules, names }).idNumber).toBe('199001012385');
    expect(() => readPerson({ ...elsa, ssn: '199001012385' }, { ...rules, names })).toThrow('no usable');
  });
});

describe('the name of a person', () => {
  it('is put together where the provider does not', () => {
    const claims = { given_name: 'Elsa', family_name: 'Lindmark', ssn: '199001012385' };
    expect(readPerson(claims, rules).fullName).toBe('Elsa Lindmark');
  });

  it('must be there', () => {
    expect(() => readPerson({ ssn: '199001012385' }, rules)).toThrow('no name');
  });
});

describe('a person with a Foreign eID', () => {
  const binding = 'http://id.swedenconnect.se/id-binding/process/populationregister';
  const mapped = {
    ...ingrid,
    [`${swedenConnect}mappedPersonalIdentityNumber`]: '199001012385',
    [`${swedenConnect}identityBinding`]: `http://id.swedenconnect.se/id-binding/process/registered;${binding}`,
  };

  it('has a key of their own', () => {
    expect(readPerson(ingrid, rules)).toEqual({
      subjectKey: 'invented-prid:NO:ab34567890',
      idType: 'prid',
      idNumber: 'NO:ab34567890',
      foreignId: 'NO/SE/ab34567890',
      country: 'NO',
      birthDate: '1985-03-14',
      givenName: 'Ingrid',
      familyName: 'Hansen',
      fullName: 'Ingrid Hansen',
    });
    expect(readPerson(ingrid, { ...rules, simulated: false }).subjectKey).toBe('prid:NO:ab34567890');
  });

  it('has the same key however its letters are written', () => {
    const shouted = { ...ingrid, [`${swedenConnect}prid`]: 'no:AB34567890' };
    expect(readPerson(shouted, rules).subjectKey).toBe('invented-prid:NO:ab34567890');
  });

  it('has no Swedish number of their own, whatever else is told', () => {
    const told = { ...ingrid, [`${swedish}personalIdentityNumber`]: '199001032391', ssn: '199001012385' };
    expect(readPerson(told, { ...rules, foreign: true })).toEqual(readPerson(ingrid, rules));
    expect(() => readPerson({ ...elsa, ssn: '199001012385' }, { ...rules, foreign: true })).toThrow(
      'no usable number',
    );
    const accepted = { ...rules, foreign: true, acceptedBindings: [binding] };
    expect(readPerson({ ...mapped, ssn: '199001032391' }, accepted).idNumber).toBe('199001012385');
  });

  it('has a Swedish number only when it was bound in a way that is accepted', () => {
    expect(readPerson(mapped, rules).idType).toBe('prid');
    const accepted = { ...rules, acceptedBindings: [binding] };
    expect(readPerson(mapped, accepted)).toMatchObject({
      subjectKey: 'invented:199001012385',
      idType: 'pnr',
      country: 'NO',
      foreignId: 'NO/SE/ab34567890',
    });
    const unsaid = { ...mapped, [`${swedenConnect}identityBinding`]: undefined };
    expect(readPerson(unsaid, accepted).idType).toBe('prid');
  });
});
