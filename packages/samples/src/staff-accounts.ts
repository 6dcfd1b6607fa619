/** Someone who works at a sample municipality and signs in through its identity provider. */
export interface StaffAccount {
  /** Slug of the municipality. */
  municipality: string;
  /** The `sub` claim: what the account is known by, whatever happens to the name. */
  subject: string;
  name: string;
  email: string;
  roles: readonly ('handler' | 'service-owner' | 'administrator')[];
  /** Handler groups whose errands the account sees. */
  handlerGroups: readonly string[];
  /** In Swedish: why one would choose this account. */
  note: string;
}

const norrvik = (given: Omit<StaffAccount, 'municipality'>): StaffAccount => ({
  municipality: 'norrvik',
  ...given,
});

const sorhamn = (given: Omit<StaffAccount, 'municipality'>): StaffAccount => ({
  municipality: 'sorhamn',
  ...given,
});

/** The staff one can be in development, tests and demonstrations. */
export const sampleStaffAccounts: readonly StaffAccount[] = [
  norrvik({
    subject: 'norrvik-hanna',
    name: 'Hanna Berglund',
    email: 'hanna.berglund@norrvik.example',
    roles: ['handler'],
    handlerGroups: ['barn-och-utbildning', 'gata-och-park', 'kontaktcenter'],
    note: 'Handläggare för skola, gata och kontaktcenter',
  }),
  norrvik({
    subject: 'norrvik-oskar',
    name: 'Oskar Nyman',
    email: 'oskar.nyman@norrvik.example',
    roles: ['handler'],
    handlerGroups: ['bygg-och-miljo', 'tillstand'],
    note: 'Handläggare för bygglov och tillstånd',
  }),
  norrvik({
    subject: 'norrvik-mikaela',
    name: 'Mikaela Strand',
    email: 'mikaela.strand@norrvik.example',
    roles: ['handler'],
    handlerGroups: ['stod-och-omsorg', 'kultur-och-fritid', 'kansli'],
    note: 'Handläggare för omsorg, fritid och kansli',
  }),
  norrvik({
    subject: 'norrvik-david',
    name: 'David Åkerlund',
    email: 'david.akerlund@norrvik.example',
    roles: ['service-owner'],
    handlerGroups: [],
    note: 'E-tjänsteutvecklare',
  }),
  norrvik({
    subject: 'norrvik-ingrid',
    name: 'Ingrid Malm',
    email: 'ingrid.malm@norrvik.example',
    roles: ['administrator'],
    handlerGroups: [],
    note: 'Kommunens administratör',
  }),
  sorhamn({
    subject: 'sorhamn-erik',
    name: 'Erik Sandberg',
    email: 'erik.sandberg@sorhamn.example',
    roles: ['handler'],
    handlerGroups: ['barn-och-utbildning', 'gata-och-park', 'kontaktcenter'],
    note: 'Handläggare för skola, gata och kontaktcenter',
  }),
  sorhamn({
    subject: 'sorhamn-fatima',
    name: 'Fatima Rahimi',
    email: 'fatima.rahimi@sorhamn.example',
    roles: ['handler'],
    handlerGroups: ['bygg-och-miljo', 'tillstand', 'stod-och-omsorg', 'kultur-och-fritid', 'kansli'],
    note: 'Handläggare för bygglov, tillstånd, omsorg, fritid och kansli',
  }),
  sorhamn({
    subject: 'sorhamn-lena',
    name: 'Lena Hjort',
    email: 'lena.hjort@sorhamn.example',
    roles: ['service-owner', 'handler'],
    handlerGroups: ['kontaktcenter'],
    note: 'E-tjänsteutvecklare som också svarar i kontaktcenter',
  }),
  sorhamn({
    subject: 'sorhamn-nils',
    name: 'Nils Öhman',
    email: 'nils.ohman@sorhamn.example',
    roles: ['administrator'],
    handlerGroups: [],
    note: 'Kommunens administratör',
  }),
];
