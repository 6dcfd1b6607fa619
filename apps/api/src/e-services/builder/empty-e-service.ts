import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { EServiceDefinition } from '@handslag/form-engine';

/** What a new form is: one step, to put questions in. */
export const emptyDefinition: EServiceDefinition = {
  format: 1,
  steps: [{ id: 'steg1', title: { sv: 'Steg 1' }, questions: [] }],
};

/**
 * What a new service is before its author has said anything: the course most errands take is there to be changed, what only the
 * municipality knows is left empty, and stops publishing until it is filled in. Errands are kept as long as the municipality usually does:
 * `retentionDays` after they are closed.
 */
export function emptySettings(name: string, retentionDays: number): EServiceSettings {
  const empty = { sv: '' };
  return {
    name: { sv: name },
    summary: empty,
    description: [],
    category: 'Övrigt',
    audience: { sv: 'Alla' },
    searchWords: [],
    login: 'required',
    signing: 'none',
    checklist: [],
    minutesToComplete: 10,
    processingTime: empty,
    personalData: { purpose: empty, legalGround: empty, retention: empty },
    retentionDays,
    statuses: [
      {
        id: 'inkommet',
        contentType: 'submitted',
        name: { sv: 'Inkommet' },
        citizenText: { sv: 'Vi har tagit emot ditt ärende. En handläggare läser det.' },
        internalText: 'Läs ärendet och ta det, eller ge det till en kollega.',
      },
      {
        id: 'under-utredning',
        contentType: 'in_progress',
        name: { sv: 'Under utredning' },
        citizenText: { sv: 'En handläggare utreder ditt ärende.' },
        internalText: 'Utred ärendet.',
      },
      {
        id: 'vantar-pa-komplettering',
        contentType: 'waiting_for_completion',
        name: { sv: 'Väntar på komplettering' },
        citizenText: { sv: 'Vi behöver mer från dig innan vi kan gå vidare.' },
        internalText: 'Vänta på svaret från den sökande.',
      },
      {
        id: 'avslutat',
        contentType: 'closed',
        name: { sv: 'Avslutat' },
        citizenText: { sv: 'Ditt ärende är avslutat.' },
        internalText: 'Inget mer att göra.',
      },
    ],
    receiptText: { sv: 'Vi har tagit emot ditt ärende.' },
    handlerGroup: '',
  };
}
