import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { StatusContentType } from './e-services.ts';
import { Cursor, ErrandListing } from './errands.ts';
import { Text } from './municipalities.ts';

/** Why an errand needs someone to act: written to, never opened by this account, its day near or passed. */
export const InboxReason = z.enum(['answered', 'unread', 'deadline_passed', 'deadline_near']);
export type InboxReason = z.infer<typeof InboxReason>;

export const HandledErrandListing = ErrandListing.extend({
  /** Empty where masked. */
  applicantName: z.string(),
  /** Secret, or the applicant has protected identity. */
  masked: z.boolean(),
  unread: z.boolean(),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  handlerGroup: z.string(),
  /** The day someone must have acted by, and how many working days there are to it; negative when it has passed. */
  deadlineOn: z.string().nullable(),
  workingDaysLeft: z.int().nullable(),
  /** Since when the applicant waits for an answer. */
  answeredAt: z.string().nullable(),
  /** Empty where the errand is closed. */
  reasons: z.array(InboxReason),
  /** To be sent back with a change. */
  revision: z.int(),
});
export type HandledErrandListing = z.infer<typeof HandledErrandListing>;

/**
 * What to work with. `action`: what this account should do now, the most urgent first. `waiting`: for the applicant. All but `all`
 * are of open errands only.
 */
export const InboxView = z.enum(['action', 'waiting', 'unread', 'mine', 'groups', 'unassigned', 'all']);
export type InboxView = z.infer<typeof InboxView>;

/** Which errands to list: every filter given must hold. */
export const InboxFilters = z.strictObject({
  view: InboxView.default('action'),
  eService: z.string().max(60).optional(),
  status: StatusContentType.optional(),
  assignee: z.union([z.enum(['me', 'nobody']), z.uuid()]).optional(),
  group: z.string().max(100).optional(),
  /** Received from and until, both days included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  deadline: z.enum(['passed', 'near', 'none']).optional(),
  /** Words that all must be found: the beginning of the number, the applicant's name, the answers. */
  search: z.string().trim().max(100).optional(),
  /** By day of arrival, or by the day someone must have acted; the last lists only open errands. Found by words: newest first. */
  order: z.enum(['newest', 'oldest', 'deadline']).optional(),
});
export type InboxFilters = z.infer<typeof InboxFilters>;

export const listHandledErrandsEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/errands',
  summary: 'The inbox: errands of the account’s handler groups; of all groups for those who may read all',
  access: 'staff',
  permission: 'errand:read',
  keepsSessionAlive: false,
  query: InboxFilters.extend({ cursor: Cursor }),
  reply: z.object({
    errands: z.array(HandledErrandListing),
    next: z.string().nullable(),
    /** When it was read; see `watchInboxEndpoint`. */
    asOf: z.string(),
  }),
  errors: [],
});

const Count = z.object({
  count: z.int(),
  /** There are at least as many. */
  more: z.boolean(),
});
/** How many errands there are in each view, whatever is filtered. Counted to a thousand. */
export const InboxCounts = z.record(InboxView.exclude(['all']), Count);
export type InboxCounts = z.infer<typeof InboxCounts>;

export const SavedInboxView = z.object({
  id: z.string(),
  name: z.string(),
  filters: InboxFilters,
  /** Where this account comes in. */
  start: z.boolean(),
});
export type SavedInboxView = z.infer<typeof SavedInboxView>;

/** What the filters and actions of the inbox offer. */
export const getInboxEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/inbox',
  summary: 'What to filter by and assign to, and the account’s own views',
  access: 'staff',
  permission: 'errand:read',
  keepsSessionAlive: false,
  reply: z.object({
    eServices: z.array(
      z.object({
        key: z.string(),
        name: Text,
        statuses: z.array(z.object({ id: z.string(), name: Text, contentType: StatusContentType })),
      }),
    ),
    groups: z.array(z.string()),
    colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
    views: z.array(SavedInboxView),
  }),
  errors: [],
});

export const watchInboxEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/inbox/arrivals',
  summary: 'How many errands have come in, or been answered, in a list since it was read; and the counts',
  access: 'staff',
  permission: 'errand:read',
  keepsSessionAlive: false,
  query: InboxFilters.extend({ since: z.iso.datetime() }),
  reply: z.object({
    /** Counted to a hundred. */
    arrived: z.int(),
    counts: InboxCounts,
  }),
  errors: [],
});

export const saveInboxViewEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/inbox/views',
  summary: 'Keep filters under a name; those kept under that name before are replaced. At most fifty',
  access: 'staff',
  permission: 'errand:read',
  keepsSessionAlive: true,
  body: z.strictObject({
    name: z.string().trim().min(1).max(60),
    filters: InboxFilters,
    start: z.boolean(),
  }),
  reply: z.object({ views: z.array(SavedInboxView) }),
  errors: [],
});

export const deleteInboxViewEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/management/inbox/views/:viewId',
  summary: 'Forget a view of one’s own',
  access: 'staff',
  permission: 'errand:read',
  keepsSessionAlive: true,
  params: z.strictObject({ viewId: z.uuid() }),
  reply: z.object({ views: z.array(SavedInboxView) }),
  errors: [],
});

/** The errands as they were shown: one that has changed since is left as it is. */
const Chosen = z
  .array(z.strictObject({ id: z.uuid(), revision: z.int() }))
  .min(1)
  .max(100);

/** How it went with each of the errands chosen. */
export const BulkResult = z.object({
  id: z.string(),
  registrationNumber: z.string().nullable(),
  /** `changed`: somebody did since it was shown. `not_allowed`: it cannot have that status. `gone`: not this account's any more. */
  outcome: z.enum(['done', 'changed', 'not_allowed', 'gone']),
});
export type BulkResult = z.infer<typeof BulkResult>;

export const assignManyEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/inbox/assign',
  summary: 'Take errands, give them back, or let a colleague or another group have them. Each by itself',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  body: z.strictObject({
    errands: Chosen,
    to: z.union([
      z.strictObject({ assignee: z.union([z.enum(['me', 'nobody']), z.uuid()]) }),
      z.strictObject({ group: z.string().min(1).max(100) }),
    ]),
  }),
  reply: z.object({ results: z.array(BulkResult) }),
  errors: ['colleague_unknown'],
});

export const previewManyEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/inbox/status/preview',
  summary:
    'What a status would let the applicants of errands read, and how many of them would have a mail; changes nothing',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  body: z.strictObject({ errands: Chosen, status: z.string().max(60) }),
  reply: z.object({
    /** What is read, each text once, and in how many of the errands. */
    shown: z.array(z.object({ name: Text, citizenText: Text, internalText: z.string(), errands: z.int() })),
    /** Errands whose applicant gets a mail, and whose has given no address. */
    mailed: z.int(),
    unreachable: z.int(),
    /** Errands of which it is not told whether there is an address. */
    masked: z.int(),
    /** Errands that wait for a completion, which would be taken back. */
    completions: z.int(),
    /** Errands left as they are: somebody has changed them since they were shown, or they cannot have that status. */
    left: z.int(),
  }),
  errors: [],
});

export const changeManyEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/inbox/status',
  summary: 'Give errands a status, with the same words to each applicant. Each by itself',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  body: z.strictObject({
    errands: Chosen,
    status: z.string().max(60),
    message: z.string().trim().max(4000),
  }),
  reply: z.object({ results: z.array(BulkResult) }),
  errors: [],
});

/**
 * Answers text/csv as an attachment: the list that the filters (as in the list's address) give, or of it only those chosen
 * (`errands`, ids with commas between). Audited.
 */
export const exportInboxPath = '/api/management/errands/export';
