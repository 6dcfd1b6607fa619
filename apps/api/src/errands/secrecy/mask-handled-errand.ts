import type { HandledErrand } from '@handslag/contracts/handling';

/**
 * What each part of an errand is while it is masked: `kept`, or how it looks instead. A part that the contract gains must be
 * decided on here before it can be shown at all.
 */
const masks: { [Key in keyof HandledErrand]: 'kept' | ((shown: HandledErrand[Key]) => HandledErrand[Key]) } =
  {
    id: 'kept',
    registrationNumber: 'kept',
    eService: 'kept',
    status: 'kept',
    receivedAt: 'kept',
    lastEventAt: 'kept',
    closedAt: 'kept',
    expectedBy: 'kept',
    processingTime: 'kept',
    version: 'kept',
    summary: () => [],
    attachments: () => [],
    timeline: (events) =>
      events.map((event) => ({
        ...event,
        text: null,
        about: tellsOfStaff.has(event.kind) ? event.about : null,
        attachments: [],
        by: event.from === 'applicant' ? applicant : event.by,
      })),
    receipt: 'kept',
    receiptMailedTo: () => null,
    answersHash: () => '',
    signatures: () => [],
    completion: () => null,
    completed: 'kept',
    answersVersion: 'kept',
    handlerGroup: 'kept',
    coHandlers: 'kept',
    tasks: () => [],
    related: () => [],
    versions: () => [],
    askable: () => [],
    suggestedDueOn: 'kept',
    deadlineOn: 'kept',
    messageTemplates: 'kept',
    internalText: 'kept',
    applicant: ({ simulated }) => ({
      name: '',
      maskedNumber: null,
      email: null,
      phone: null,
      simulated,
      signedInWith: null,
      country: null,
      foreignId: null,
    }),
    assignee: 'kept',
    revision: 'kept',
    secrecy: 'kept',
    removableOn: 'kept',
    hold: (hold) => hold && { ...hold, reason: null },
    statuses: 'kept',
  };

const applicant = 'Den sökande';
/** What happened that is about colleagues and groups, and not about the applicant or other errands. */
const tellsOfStaff: ReadonlySet<string> = new Set([
  'assigned',
  'handed_over',
  'co_handler_added',
  'co_handler_removed',
]);

/** The errand as it is for staff who have not opened what is secret in it. */
export function maskHandledErrand(shown: HandledErrand): HandledErrand {
  const parts = Object.keys(masks) as (keyof HandledErrand)[];
  return Object.fromEntries(parts.map((part) => [part, masked(shown, part)])) as HandledErrand;
}

function masked<Key extends keyof HandledErrand>(shown: HandledErrand, part: Key): HandledErrand[Key] {
  const mask = masks[part];
  return mask === 'kept' ? shown[part] : mask(shown[part]);
}
