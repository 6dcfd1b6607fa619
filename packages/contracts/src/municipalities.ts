import { z } from 'zod';
import { endpoint } from './endpoint.ts';

export const Language = z.enum(['sv', 'en', 'fi']);
export type Language = z.infer<typeof Language>;
export const Text = z.strictObject({
  sv: z.string().min(1),
  en: z.string().optional(),
  fi: z.string().optional(),
});
export type Text = z.infer<typeof Text>;

/**
 * An e-legitimation by the name settings know it by: `bankid-mobile`, `bankid-file`, `bankid-card`, `freja`, `telia`,
 * `foreign-eid`, or any that the installation has connected. Data, so that a new one needs no new program.
 */
export const EidName = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
export type EidName = z.infer<typeof EidName>;

/** The least level of assurance that will do; eIDAS low, substantial and high count as 2, 3 and 4. */
export const LeastLoa = z.enum(['loa2', 'loa3', 'loa4']);
export type LeastLoa = z.infer<typeof LeastLoa>;

/** An e-legitimation as it is offered. */
export const EidChoice = z.object({
  name: EidName,
  label: Text,
  /** `bankid` and `app` ask for a device and wait here; `redirect` leaves for the provider and comes back. */
  way: z.enum(['bankid', 'app', 'redirect']),
  /** Whether documents can be signed with it here. */
  signs: z.boolean(),
});
export type EidChoice = z.infer<typeof EidChoice>;

/** `session`: the working copy ends with the session. `days`: kept that many days after the last change. */
export const DraftPolicy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session') }),
  z.strictObject({ kind: z.literal('days'), days: z.int().min(1).max(365) }),
]);
export type DraftPolicy = z.infer<typeof DraftPolicy>;

export const OperatingMessage = z.strictObject({
  id: z.string(),
  text: Text,
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  /** Absent: all services. */
  services: z.array(z.string()).optional(),
  closesServices: z.boolean().default(false),
});
export type OperatingMessage = z.infer<typeof OperatingMessage>;

export const Contact = z.strictObject({
  organisation: z.string(),
  email: z.email(),
  phone: z.string(),
  visitingAddress: z.string(),
  openingHours: Text.optional(),
});

/** A day when nobody works, and why: "Klämdag". */
const ClosedDay = z.strictObject({ day: z.iso.date(), name: z.string().min(1).max(100) });

/** A page as it is written: a line that begins with `# ` is a heading, lines with `- ` are a list, an empty line ends a paragraph. */
const PageWords = z.string().min(1).max(20_000);
const PageText = z.strictObject({ sv: PageWords, en: PageWords.optional(), fi: PageWords.optional() });
const Point = z.string().trim().min(1).max(1000);
const PointText = z.strictObject({ sv: Point, en: Point.optional(), fi: Point.optional() });
export const PageName = z.enum(['personal-data', 'accessibility']);
export type PageName = z.infer<typeof PageName>;
const PageTexts = z.strictObject({
  'personal-data': PageText.optional(),
  accessibility: PageText.optional(),
});

/** What the law on accessible public services asks a statement to tell, besides what is the same for all. */
export const AccessibilityFacts = z.strictObject({
  conformity: z.enum(['full', 'partial', 'none']),
  /** When it was assessed, and when the statement was last gone through: YYYY-MM-DD. */
  assessedOn: z.iso.date(),
  updatedOn: z.iso.date(),
  method: z.enum(['own', 'external']),
  /** `remedied`: against the law, being put right. `disproportionate`: exempt by 12 §. `outside`: not covered by the law. */
  shortcomings: z
    .array(
      z.strictObject({
        what: PointText,
        reason: z.enum(['remedied', 'disproportionate', 'outside']),
        why: PointText.optional(),
      }),
    )
    .max(50),
});
export type AccessibilityFacts = z.infer<typeof AccessibilityFacts>;

/** Everything in which municipalities differ (product.md, section 4). Data, never an `if` on a name. */
export const MunicipalitySettings = z.strictObject({
  brandColour: z.string().regex(/^#[0-9a-f]{6}$/i),
  /** Inline SVG path data and its view box for the mark beside the name; drawn in the brand colour. */
  logo: z.strictObject({ viewBox: z.string(), path: z.string() }),
  contact: Contact,
  quickLinks: z.array(z.strictObject({ label: Text, url: z.string() })),
  languages: z.array(Language).min(1),
  draftPolicy: DraftPolicy,
  idleMinutes: z.int().min(2).max(120),
  warnMinutes: z.int().min(1).max(60),
  /** In the order to offer them. */
  acceptedEids: z.array(EidName),
  /** Where missing: `loa3`. */
  leastLoa: LeastLoa.optional(),
  anonymousServices: z.boolean(),
  registrationSeries: z.string().regex(/^[A-ZÅÄÖ]{1,6}$/),
  retentionDefaultDays: z.int().positive(),
  operatingMessages: z.array(OperatingMessage),
  statistics: z.boolean(),
  survey: z.boolean(),
  mailSender: z.strictObject({ name: z.string(), address: z.email() }),
  /** Days when nobody works here besides those that are holidays for all of Sweden. */
  closedDays: z.array(ClosedDay).optional(),
  /** Own words in the place of the platform's; see PageText. */
  pages: PageTexts.optional(),
  /** The service where people get help with the others, by its key. */
  supportService: z.string().max(60).optional(),
  /** What groups of handlers are called, by the key the directory and the services know them by. */
  groupNames: z.record(z.string().max(100), z.string().trim().min(1).max(100)).optional(),
  /** Of the accessibility statement; where missing, the platform's own assessment stands. */
  accessibility: AccessibilityFacts.optional(),
});
export type MunicipalitySettings = z.infer<typeof MunicipalitySettings>;

/** What the public portal may know of a municipality. */
export const MunicipalityPresentation = z.object({
  slug: z.string(),
  name: z.string(),
  brandColour: z.string(),
  logo: z.object({ viewBox: z.string(), path: z.string() }),
  contact: Contact,
  quickLinks: z.array(z.object({ label: Text, url: z.string() })),
  languages: z.array(Language),
  draftPolicy: DraftPolicy,
  idleMinutes: z.int(),
  warnMinutes: z.int(),
  /** People are asked what they thought after sending in. */
  survey: z.boolean(),
  /** Accepted here and connected to this installation, in the order to offer them. */
  acceptedEids: z.array(EidChoice),
  /** Only the ones in force now. */
  operatingMessages: z.array(OperatingMessage),
  /** True where e-legitimation is simulated: every page says so. */
  simulatedEid: z.boolean(),
  /** The service where people get help with the others, where one is offered. */
  supportService: z.string().nullable(),
});
export type MunicipalityPresentation = z.infer<typeof MunicipalityPresentation>;

export const getMunicipalityEndpoint = endpoint({
  method: 'GET',
  path: '/api/municipality',
  summary: 'The municipality of this host',
  access: 'anyone',
  keepsSessionAlive: false,
  reply: MunicipalityPresentation,
  errors: [],
});

export const getPageEndpoint = endpoint({
  method: 'GET',
  path: '/api/pages/:page',
  summary:
    'What the municipality itself has written on one of its pages; null where the platform’s own text stands',
  access: 'anyone',
  keepsSessionAlive: false,
  params: z.strictObject({ page: PageName }),
  reply: z.object({ text: PageText.nullable() }),
  errors: [],
});

/** What is told of how accessible the portal is; null where the municipality has made no assessment of its own. */
export const getAccessibilityEndpoint = endpoint({
  method: 'GET',
  path: '/api/accessibility',
  summary: 'The facts of the accessibility statement',
  access: 'anyone',
  keepsSessionAlive: false,
  reply: z.object({ facts: AccessibilityFacts.nullable() }),
  errors: [],
});

/** Whoever could not use something tells it, signed in or not. Becomes an errand where there is a support service, else a mail. */
export const reportInaccessibleEndpoint = endpoint({
  method: 'POST',
  path: '/api/accessibility/reports',
  summary: 'Tell what is not accessible',
  access: 'anyone',
  keepsSessionAlive: true,
  body: z.strictObject({
    /** The address of the page it is about, without anything after a question mark. */
    page: z.string().trim().max(300),
    problem: z.string().trim().min(1).max(4000),
    /** Where to answer; empty when no answer is wanted. */
    email: z.union([z.literal(''), z.email().max(200)]),
  }),
  reply: z.object({ registrationNumber: z.string().nullable() }),
  errors: [],
});

/** Answered on the installation's own host, which belongs to no municipality. */
export const listMunicipalitiesEndpoint = endpoint({
  method: 'GET',
  path: '/api/municipalities',
  summary: 'The municipalities of this installation and their addresses',
  access: 'anyone',
  keepsSessionAlive: false,
  reply: z.object({
    municipalities: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        url: z.string(),
        brandColour: z.string(),
        summary: z.string(),
      }),
    ),
  }),
  errors: [],
});
