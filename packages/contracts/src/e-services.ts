import { z } from 'zod';
import type { Condition, EServiceDefinition } from '@handslag/form-engine';
import { endpoint } from './endpoint.ts';
import { DraftPolicy, EidChoice, EidName, LeastLoa, Text } from './municipalities.ts';

/** What kind of state a status is; its wording is the service's own. */
export const StatusContentType = z.enum([
  'submitted',
  'in_progress',
  'waiting_for_completion',
  'waiting_for_signature',
  'waiting_for_payment',
  'closed',
]);
export type StatusContentType = z.infer<typeof StatusContentType>;

export const ErrandStatus = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  contentType: StatusContentType,
  /** What the citizen and the handler call it: "Under utredning". */
  name: Text,
  /** "Vad händer nu?" */
  citizenText: Text,
  internalText: z.string(),
  /** Swedish working days from when it was given until someone must act. */
  deadlineWorkingDays: z.int().min(1).max(400).optional(),
  /** Ids of the statuses that may follow; absent: any. */
  next: z.array(z.string()).optional(),
});
export type ErrandStatus = z.infer<typeof ErrandStatus>;

export const eServiceCategories = [
  'Barn och utbildning',
  'Bygga, bo och miljö',
  'Företag och tillstånd',
  'Kommun och politik',
  'Kultur och fritid',
  'Stöd och omsorg',
  'Trafik och resor',
  'Trafik och utemiljö',
  'Övrigt',
] as const;

/**
 * The other parties are named in the form: each answered question of these ids is one party (in a repeating group: one a row).
 * They must be questions of type `contact` that ask for name, personal number and e-mail. The applicant signs too, first.
 */
export const SigningParties = z.strictObject({
  questions: z.array(z.string().max(60)).min(1).max(20),
  /** `in-order`: each is asked when the one before has signed. */
  order: z.enum(['parallel', 'in-order']),
  /** Days until the request lapses. */
  deadlineDays: z.int().min(1).max(180),
});
export type SigningParties = z.infer<typeof SigningParties>;

/** Words ready to use in a message to the citizen. */
export const MessageTemplate = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(100),
  text: z.string().min(1).max(4000),
});
export type MessageTemplate = z.infer<typeof MessageTemplate>;

/** What an errand can end in, and what the citizen is told of appealing. */
export const DecisionSettings = z.strictObject({
  outcomes: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
        name: Text,
        /** Refusals and the like, which must say how to appeal. */
        appealable: z.boolean(),
      }),
    )
    .min(1)
    .max(20),
  /** How to appeal, as it stands in the decision. */
  appeal: Text,
});
export type DecisionSettings = z.infer<typeof DecisionSettings>;

/** An errand whose answers fulfil the condition (a rule of the form engine) goes to this group instead. The first that holds decides. */
export const AssignmentRule = z.strictObject({
  when: z
    .custom<Condition>((given) => typeof given === 'object' && given !== null)
    .meta({ type: 'object', description: 'A condition of the form engine' }),
  handlerGroup: z.string().max(100),
});
export type AssignmentRule = z.infer<typeof AssignmentRule>;

/** All about a service but its form. */
export const EServiceSettings = z.strictObject({
  name: Text,
  summary: Text,
  /** Plain paragraphs for the overview page. */
  description: z.array(Text),
  category: z.enum(eServiceCategories),
  audience: Text,
  /** Other words people search with. */
  searchWords: z.array(z.string()),
  login: z.enum(['required', 'optional', 'none']),
  eids: z.array(EidName).optional(),
  /** May only raise the municipality's. */
  leastLoa: LeastLoa.optional(),
  signing: z.enum(['none', 'applicant', 'several-parties']),
  /** Who signs besides the applicant, where several parties do. */
  signingParties: SigningParties.optional(),
  /** May only narrow the municipality's. */
  draftPolicy: DraftPolicy.optional(),
  checklist: z.array(Text),
  minutesToComplete: z.int().positive(),
  processingTime: Text,
  processingWorkingDays: z.int().positive().optional(),
  cost: Text.optional(),
  personalData: z.strictObject({
    purpose: Text,
    legalGround: Text,
    retention: Text,
    recipients: Text.optional(),
  }),
  retentionDays: z.int().positive().nullable(),
  /** The first is given at submission. Ids unique. */
  statuses: z.array(ErrandStatus).min(2),
  receiptText: Text,
  /** Group of handlers; staff see the errands of their groups. */
  handlerGroup: z.string(),
  /** Who answers for the service at the municipality. */
  owner: z.string().max(200).optional(),
  assignmentRules: z.array(AssignmentRule).max(50).optional(),
  messageTemplates: z.array(MessageTemplate).max(100).optional(),
  decisions: DecisionSettings.optional(),
  /** Own words in the mails about an errand; absent: the platform's. */
  mailTexts: z.strictObject({ received: Text.optional(), updated: Text.optional() }).optional(),
  /** Every errand of the service is secret from the start, by this paragraph of the law. */
  secrecy: z.strictObject({ paragraph: z.string().min(3).max(200) }).optional(),
  /** May only be turned off where the municipality asks. */
  survey: z.boolean().optional(),
  /** Taken in from, and until; before and after the service is closed. */
  opensAt: z.iso.datetime({ offset: true }).optional(),
  closesAt: z.iso.datetime({ offset: true }).optional(),
});
export type EServiceSettings = z.infer<typeof EServiceSettings>;

export type SampleEService = { key: string; settings: EServiceSettings; definition: EServiceDefinition };

export const EServiceListing = z.object({
  key: z.string(),
  name: Text,
  summary: Text,
  category: z.string(),
  searchWords: z.array(z.string()),
  login: z.enum(['required', 'optional', 'none']),
  minutesToComplete: z.int(),
  closed: z.boolean(),
});
export type EServiceListing = z.infer<typeof EServiceListing>;

export const listEServicesEndpoint = endpoint({
  method: 'GET',
  path: '/api/e-services',
  summary: 'Published e-services',
  access: 'anyone',
  keepsSessionAlive: false,
  reply: z.object({
    eServices: z.array(EServiceListing),
    /** Keys of what people come for, most first; empty until enough have come. */
    mostUsed: z.array(z.string()),
  }),
  errors: [],
});

/** Answers the keys of the services that fit, best first. `settled`: the person stopped typing, or pressed Sök. */
export const searchEServicesEndpoint = endpoint({
  method: 'POST',
  path: '/api/e-services/search',
  summary: 'Search among the services, as Swedish is spoken and typed',
  access: 'anyone',
  keepsSessionAlive: false,
  body: z.strictObject({ words: z.string().trim().min(1).max(100), settled: z.boolean() }),
  reply: z.object({ keys: z.array(z.string()) }),
  errors: [],
});

export const EServiceOverview = z.object({
  key: z.string(),
  version: z.int(),
  name: Text,
  summary: Text,
  description: z.array(Text),
  category: z.string(),
  audience: Text,
  login: z.enum(['required', 'optional', 'none']),
  /** In the order to offer them: those the service accepts, of those the municipality does. */
  eids: z.array(EidChoice),
  signing: z.enum(['none', 'applicant', 'several-parties']),
  /** The policy in force: the municipality's, narrowed by the service. */
  draftPolicy: DraftPolicy,
  checklist: z.array(Text),
  /** Attachment questions of the form, so that they can be fetched before one begins. */
  attachments: z.array(z.object({ label: Text, required: z.enum(['always', 'sometimes', 'never']) })),
  minutesToComplete: z.int(),
  processingTime: Text,
  cost: Text.nullable(),
  personalData: z.object({ purpose: Text, legalGround: Text, retention: Text, recipients: Text.optional() }),
  steps: z.array(z.object({ id: z.string(), title: Text, questions: z.int() })),
  /** Without a reason it is by the service's own dates: until then it has not opened, and may never have been open. */
  closed: z.object({ reason: Text.nullable(), until: z.string().nullable() }).nullable(),
});
export type EServiceOverview = z.infer<typeof EServiceOverview>;

const keyParams = z.strictObject({ key: z.string().max(60) });

export const getEServiceEndpoint = endpoint({
  method: 'GET',
  path: '/api/e-services/:key',
  summary: 'A service as it is presented before one starts',
  access: 'anyone',
  keepsSessionAlive: false,
  params: keyParams,
  reply: EServiceOverview,
  errors: [],
});

/** Everything a service asks, as a PDF to print and fill in by hand. */
export const blankFormPath = '/api/e-services/:key/blank-form.pdf';

/** Immutable: may be cached for ever. */
export const getEServiceVersionEndpoint = endpoint({
  method: 'GET',
  path: '/api/e-services/:key/versions/:version',
  summary: 'The form of one published version',
  access: 'anyone',
  keepsSessionAlive: false,
  params: z.strictObject({ key: z.string().max(60), version: z.coerce.number().int().positive() }),
  reply: z.object({
    key: z.string(),
    version: z.int(),
    name: Text,
    definition: z
      .custom<EServiceDefinition>((given) => typeof given === 'object' && given !== null)
      .meta({ type: 'object', description: 'See docs/recipes.md, the form as data' }),
  }),
  errors: [],
});
