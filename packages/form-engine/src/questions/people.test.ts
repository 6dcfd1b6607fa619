import { describe, expect, it } from 'vitest';
import { codesWith, inWords, issuesWith, q } from '../testing/forms.ts';

describe('personal number', () => {
  const person = q({ type: 'personal-number', id: 'person', label: 'Personnummer' });

  it('takes ten and twelve digits, personal and coordination numbers', () => {
    for (const typed of ['900101-2385', '19900101 2385', '195411862393'])
      expect(codesWith(person, typed)).toEqual([]);
    expect(inWords(person, '199001012385')).toBe('19900101-2385');
  });

  it('says what to look at', () => {
    expect(issuesWith(person, '1990')[0]!.message).toBe(
      'Skriv Personnummer med 12 siffror, till exempel ÅÅÅÅMMDD-NNNN.',
    );
    expect(codesWith(person, '19900101-2386')).toEqual(['wrong_check_digit']);
    expect(issuesWith(person, '19901301-2385')[0]!.message).toContain('födelsedatum som inte finns');
  });

  it('takes only the kind asked for', () => {
    expect(codesWith({ ...person, accept: 'personal' } as typeof person, '195411862393')).toEqual([
      'wrong_kind',
    ]);
    expect(codesWith({ ...person, accept: 'coordination' } as typeof person, '199001012385')).toEqual([
      'wrong_kind',
    ]);
    expect(codesWith({ ...person, accept: 'coordination' } as typeof person, '195411862393')).toEqual([]);
  });
});

describe('organisation number', () => {
  const company = q({ type: 'organisation-number', id: 'company', label: 'Organisationsnummer' });

  it('takes companies and sole traders', () => {
    expect(codesWith(company, '212000-0142')).toEqual([]);
    expect(codesWith(company, '19900101-2385')).toEqual([]);
    expect(codesWith(company, '212000-0143')).toEqual(['wrong_check_digit']);
    expect(issuesWith(company, '12')[0]!.message).toContain('10 siffror');
    expect(inWords(company, '2120000142')).toBe('212000-0142');
  });
});

describe('address', () => {
  const home = q({ type: 'address', id: 'home', label: 'Hemadress' });

  it('needs street, postcode and city', () => {
    expect(codesWith(home, { street: 'Storgatan 1', postcode: '12345', city: 'Norrvik' })).toEqual([]);
    expect(codesWith(home, { street: 'Storgatan 1' })).toEqual([
      'home.postcode missing',
      'home.city missing',
    ]);
    expect(issuesWith(home, {})[0]!.message).toBe('Fyll i Gatuadress under Hemadress.');
    expect(codesWith({ ...home, required: false }, {})).toEqual([]);
  });

  it('has Swedish postcodes in Sweden only', () => {
    const abroad = { street: 'Karl Johans gate 1', postcode: '0154', city: 'Oslo' };
    expect(codesWith(home, abroad)).toEqual(['home.postcode wrong_format']);
    expect(codesWith(home, { ...abroad, country: 'Norge' })).toEqual([]);
    expect(codesWith(home, { ...abroad, country: 'Sverige' })).toEqual(['home.postcode wrong_format']);
  });

  it('is shown on one line', () => {
    const answer = { careOf: 'Berg', street: 'Storgatan 1', postcode: '123 45', city: 'Norrvik' };
    expect(inWords(home, answer)).toBe('c/o Berg, Storgatan 1, 123 45 Norrvik');
  });
});

describe('contact', () => {
  const me = q({ type: 'contact', id: 'me', label: 'Dina uppgifter', fields: ['name', 'email', 'phone'] });

  it('asks for the fields it has, each with its own path', () => {
    expect(codesWith(me, { name: 'Anna Berg', email: 'anna@exempel.se', phone: '070-123 45 67' })).toEqual(
      [],
    );
    expect(codesWith(me, { name: 'Anna Berg', email: 'anna' })).toEqual([
      'me.email wrong_format',
      'me.phone missing',
    ]);
    expect(issuesWith(me, { email: 'anna' })[0]!.message).toBe(
      'Skriv E-post under Dina uppgifter som en e-postadress, till exempel namn@exempel.se.',
    );
  });

  it('asks for everything unless told otherwise', () => {
    const all = q({ type: 'contact', id: 'me' });
    expect(codesWith(all, undefined)).toEqual(
      ['name', 'personalNumber', 'street', 'postcode', 'city', 'email', 'phone'].map(
        (part) => `me.${part} missing`,
      ),
    );
  });
});

describe('organisation contact', () => {
  it('asks for the organisation and whom to reach there', () => {
    const club = q({ type: 'organisation-contact', id: 'club' });
    const answer = {
      organisationNumber: '212000-0142',
      organisationName: 'Klubben',
      contactName: 'Bo',
      email: 'bo@x.se',
    };
    expect(codesWith(club, answer)).toEqual(['club.phone missing']);
    expect(codesWith(club, { ...answer, phone: '08-12 34 56' })).toEqual([]);
  });
});

describe('place', () => {
  it('takes an address or a description', () => {
    const spot = q({ type: 'place', id: 'spot', label: 'Plats' });
    expect(codesWith(spot, { description: 'Vid bryggan' })).toEqual([]);
    expect(codesWith(spot, { address: 'Storgatan 1' })).toEqual([]);
    expect(issuesWith(spot, {})[0]!.message).toBe('Fyll i Plats.');
  });
});
