import type { MunicipalitySettings } from '@handslag/contracts/municipalities';

/** An invented municipality and the keys of the e-services it publishes. */
export interface SampleMunicipality {
  slug: string;
  name: string;
  hosts: readonly string[];
  settings: MunicipalitySettings;
  services: readonly string[];
}

/** What the groups that handle the shipped services are called. */
const groupNames = {
  'barn-och-utbildning': 'Barn och utbildning',
  'bygg-och-miljo': 'Bygg och miljö',
  'gata-och-park': 'Gata och park',
  kansli: 'Kansliet',
  kontaktcenter: 'Kontaktcenter',
  'kultur-och-fritid': 'Kultur och fritid',
  'stod-och-omsorg': 'Stöd och omsorg',
  tillstand: 'Tillståndsenheten',
};

/** What every page of both leads to. */
const quickLinks: MunicipalitySettings['quickLinks'] = [
  {
    label: {
      sv: 'Personuppgiftshantering',
      en: 'How we handle personal data',
      fi: 'Henkilötietojen käsittely',
    },
    url: '/personuppgifter',
  },
  {
    label: {
      sv: 'Startsida e-tjänster',
      en: 'E-services start page',
      fi: 'Sähköisten palvelujen etusivu',
    },
    url: '/',
  },
  {
    label: {
      sv: 'Följ ett ärende med kod',
      en: 'Follow a case with a code',
      fi: 'Seuraa asiaa koodilla',
    },
    url: '/folj-arende',
  },
  {
    label: { sv: 'Frågor och svar', en: 'Questions and answers', fi: 'Kysymyksiä ja vastauksia' },
    url: '/fragor-och-svar',
  },
  {
    label: {
      sv: 'Tillgänglighetsredogörelse',
      en: 'Accessibility statement',
      fi: 'Saavutettavuusseloste',
    },
    url: '/tillganglighet',
  },
];

const everyRealService = [
  'bygglov',
  'barnomsorg',
  'felanmalan',
  'parkeringstillstand',
  'serveringstillstand',
  'skolskjuts',
  'ekonomisktbistand',
  'lotteri',
  'hyralokal',
  'allmanhandling',
  'support',
] as const;

/** Keeps drafts, shows status, accepts every Swedish e-legitimation and a foreign one. */
const norrvik: SampleMunicipality = {
  slug: 'norrvik',
  name: 'Norrviks kommun',
  hosts: ['norrvik.localhost'],
  settings: {
    brandColour: '#1d5a3b',
    logo: {
      viewBox: '0 0 48 48',
      path: 'M2 40 15.5 15.5l5.2 8.6L17 31.5h4.4L16 40Zm30-36 7.6 12.2h-3.5l6.2 9.9h-3.9L46 40H34.4v5h-4.8v-5H18l7.6-13.9h-3.9l6.2-9.9h-3.5Z',
    },
    contact: {
      organisation: 'Norrviks kommun',
      email: 'kommun@norrvik.example',
      phone: '0980-319 200',
      visitingAddress: 'Storgatan 1, 980 00 Norrvik',
      openingHours: {
        sv: 'Måndag–fredag 8–16',
        en: 'Monday to Friday 8–16',
        fi: 'maanantaista perjantaihin klo 8–16',
      },
    },
    quickLinks,
    languages: ['sv', 'en', 'fi'],
    draftPolicy: { kind: 'days', days: 30 },
    idleMinutes: 15,
    warnMinutes: 2,
    acceptedEids: ['bankid-mobile', 'bankid-file', 'bankid-card', 'freja', 'telia', 'foreign-eid'],
    anonymousServices: true,
    registrationSeries: 'NV',
    retentionDefaultDays: 730,
    operatingMessages: [],
    statistics: true,
    survey: true,
    mailSender: { name: 'Norrviks kommun', address: 'e-tjanster@norrvik.example' },
    supportService: 'support',
    groupNames,
  },
  services: [...everyRealService, 'provtjanst'],
};

/** Keeps no drafts: what is begun is finished in the same session. */
const sorhamn: SampleMunicipality = {
  slug: 'sorhamn',
  name: 'Sörhamns kommun',
  hosts: ['sorhamn.localhost'],
  settings: {
    brandColour: '#0c4a78',
    logo: {
      viewBox: '0 0 48 48',
      path: 'M24 2 30.5 7.5v4H17.5v-4ZM19.3 13.5h9.4l1.9 15.2c-2.2.4-4.4 1.7-6.6 1.7s-4.4-1.3-6.6-1.7ZM4 33c5 0 6.7 3 10 3s5-3 10-3 6.7 3 10 3 5-3 10-3v4c-5 0-6.7 3-10 3s-5-3-10-3-6.7 3-10 3-5-3-10-3ZM4 41c5 0 6.7 3 10 3s5-3 10-3 6.7 3 10 3 5-3 10-3v3.5c-5 0-6.7 3-10 3s-5-3-10-3-6.7 3-10 3-5-3-10-3ZM33 8.5l11-3v7.2L33 11ZM15 8.5 4 5.5v7.2L15 11Z',
    },
    contact: {
      organisation: 'Sörhamns kommun',
      email: 'kontakt@sorhamn.example',
      phone: '031-390 06 00',
      visitingAddress: 'Hamntorget 8, 430 00 Sörhamn',
      openingHours: {
        sv: 'Måndag–torsdag 8–17, fredag 8–15',
        en: 'Monday to Thursday 8–17, Friday 8–15',
        fi: 'maanantaista torstaihin klo 8–17, perjantaina klo 8–15',
      },
    },
    quickLinks: [
      {
        label: {
          sv: 'Få hjälp med en e-tjänst',
          en: 'Get help with an e-service',
          fi: 'Pyydä apua sähköiseen palveluun',
        },
        url: '/e-tjanster/support',
      },
      ...quickLinks,
    ],
    languages: ['sv', 'en', 'fi'],
    draftPolicy: { kind: 'session' },
    idleMinutes: 15,
    warnMinutes: 2,
    acceptedEids: ['bankid-file', 'bankid-card', 'bankid-mobile', 'freja', 'foreign-eid'],
    anonymousServices: true,
    registrationSeries: 'SH',
    retentionDefaultDays: 730,
    operatingMessages: [],
    statistics: true,
    survey: false,
    mailSender: { name: 'Sörhamns kommun', address: 'e-tjanster@sorhamn.example' },
    supportService: 'support',
    groupNames,
  },
  services: everyRealService,
};

/** The municipalities of an installation that has been given none of its own. */
export const sampleMunicipalities: readonly SampleMunicipality[] = [norrvik, sorhamn];
