/** An invented person with a number from Skatteverket's published list of test numbers. */
export interface TestPerson {
  /** Twelve digits. */
  personalNumber: string;
  givenName: string;
  familyName: string;
  /** Which BankID the person has. */
  kinds: readonly ('file' | 'card' | 'mobile')[];
  /** The BankID is blocked by the bank. */
  revoked: boolean;
  /** The level of the person's Freja; null without one. Only PLUS is Freja eID+. */
  freja: 'PLUS' | 'EXTENDED' | null;
  /** The population register protects the person's identity. An e-ID never tells. */
  protectedIdentity: boolean;
  /** In Swedish: why one would choose this person. */
  note: string;
}

type Given = Pick<TestPerson, 'personalNumber' | 'givenName' | 'familyName' | 'note'> & Partial<TestPerson>;

const person = (given: Given): TestPerson => ({
  kinds: ['mobile'],
  revoked: false,
  freja: 'PLUS',
  protectedIdentity: false,
  ...given,
});

/** The people one can be in development, tests and demonstrations. */
export const testPersons: readonly TestPerson[] = [
  person({
    personalNumber: '199001012385',
    givenName: 'Elsa',
    familyName: 'Lindmark',
    kinds: ['mobile', 'file', 'card'],
    note: 'Vuxen med alla slags BankID',
  }),
  person({
    personalNumber: '199001032391',
    givenName: 'Johan',
    familyName: 'Ekvall',
    kinds: ['mobile', 'file'],
    note: 'Vuxen med mobilt BankID och BankID på fil',
  }),
  person({
    personalNumber: '198301109289',
    givenName: 'Amina',
    familyName: 'Nordhed',
    kinds: ['mobile'],
    note: 'Vuxen med bara mobilt BankID',
  }),
  person({
    personalNumber: '198301199298',
    givenName: 'Per Åke',
    familyName: 'Östlund-Ström',
    kinds: ['card'],
    note: 'Vuxen med bara BankID på kort, dubbelnamn och å, ä, ö',
  }),
  person({
    personalNumber: '197503259280',
    givenName: 'MARIT',
    familyName: 'SJÖGÅRD',
    kinds: ['mobile', 'file'],
    note: 'Namnet levereras med stora bokstäver',
  }),
  person({
    personalNumber: '197504049292',
    givenName: 'Stefan',
    familyName: 'Hagberg',
    protectedIdentity: true,
    note: 'Skyddade personuppgifter i folkbokföringen',
  }),
  person({
    personalNumber: '196201122808',
    givenName: 'Birgit',
    familyName: 'Almroth',
    kinds: ['mobile', 'card'],
    revoked: true,
    note: 'Spärrat BankID',
  }),
  person({
    personalNumber: '195501142284',
    givenName: 'Gunvor',
    familyName: 'Sandell',
    kinds: ['card', 'mobile'],
    note: 'Över 67 år',
  }),
  person({
    personalNumber: '194501103297',
    givenName: 'Rune',
    familyName: 'Forsvik',
    freja: 'EXTENDED',
    note: 'Över 67 år, Freja utan plus',
  }),
  person({
    personalNumber: '192501239202',
    givenName: 'Märta',
    familyName: 'Ahlgren',
    kinds: ['card'],
    freja: null,
    note: 'Över 100 år, inget Freja',
  }),
  person({ personalNumber: '201401022387', givenName: 'Tilda', familyName: 'Ekvall', note: 'Minderårig' }),
  person({ personalNumber: '200501012397', givenName: 'Noel', familyName: 'Lindmark', note: 'Ung vuxen' }),
  person({
    personalNumber: '195411862393',
    givenName: 'Tomasz',
    familyName: 'Zielony',
    note: 'Samordningsnummer',
  }),
  person({
    personalNumber: '199100912386',
    givenName: 'Leila',
    familyName: 'Farahi',
    note: 'Samordningsnummer utan känd födelsemånad',
  }),
  person({
    personalNumber: '194301602399',
    givenName: 'Viktor',
    familyName: 'Mägi',
    note: 'Samordningsnummer utan känd födelsedag',
  }),
];
