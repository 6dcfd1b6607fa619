/** An invented person with an e-ID of another country, as Sweden's eIDAS node describes them. */
export interface ForeignPerson {
  /** Provisional identity in Sweden: the country and ten to thirty characters. */
  prid: string;
  /** How long it can be expected to last: A for life, C only as long as the e-ID. */
  persistence: 'A' | 'B' | 'C';
  /** What the other country calls the person. */
  eidasPersonIdentifier: string;
  givenName: string;
  familyName: string;
  /** YYYY-MM-DD */
  birthDate: string;
  country: string;
  /** The Swedish number the person is bound to, from Skatteverket's published list, and how that was done. */
  bound?: { personalNumber: string; process: 'swedish-eid' | 'populationregister' };
  /** In English: why one would choose this person. */
  note: string;
}

/** The processes of binding, by Sweden Connect's registry. */
export const bindingAddress = 'http://id.swedenconnect.se/id-binding/process/';

/** Everyone one can be with a Foreign eID. Nobody but the last two has a Swedish number. */
export const foreignPersons: readonly ForeignPerson[] = [
  {
    prid: 'DE:simulator-annegret',
    persistence: 'B',
    eidasPersonIdentifier: 'DE/SE/SIMULATOR-ANNEGRET',
    givenName: 'Annegret',
    familyName: 'Überwald',
    birthDate: '1984-02-29',
    country: 'DE',
    note: 'Germany, no Swedish number',
  },
  {
    prid: 'EE:simulator-oie-liis',
    persistence: 'A',
    eidasPersonIdentifier: 'EE/SE/SIMULATOR-OIE-LIIS',
    givenName: 'Õie-Liis',
    familyName: 'Kivimägi',
    birthDate: '2000-03-01',
    country: 'EE',
    note: 'Estonia, no Swedish number, letters Swedish does not have',
  },
  {
    prid: 'PL:simulator-wojciech',
    persistence: 'C',
    eidasPersonIdentifier: 'PL/SE/SIMULATOR-WOJCIECH',
    givenName: 'Wojciech',
    familyName: 'Brzozowski',
    birthDate: '1959-11-11',
    country: 'PL',
    note: 'Poland, an identity that changes with a new e-ID',
  },
  {
    prid: 'FI:simulator-aino',
    persistence: 'A',
    eidasPersonIdentifier: 'FI/SE/SIMULATOR-AINO',
    givenName: 'Aino',
    familyName: 'Vaaranen',
    birthDate: '1995-02-26',
    country: 'FI',
    bound: { personalNumber: '199502862395', process: 'swedish-eid' },
    note: 'Finland, bound to a Swedish number with a Swedish e-ID',
  },
  {
    prid: 'DK:simulator-thor',
    persistence: 'A',
    eidasPersonIdentifier: 'DK/SE/SIMULATOR-THOR',
    givenName: 'Thor',
    familyName: 'Søndergaard',
    birthDate: '1974-12-17',
    country: 'DK',
    bound: { personalNumber: '197412772381', process: 'populationregister' },
    note: 'Denmark, bound to a Swedish number only by name and date of birth',
  },
];
