import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { EServiceDefinition } from '@handslag/form-engine';
import type { z } from 'zod';
import type { Slug, TestApp } from './test-app.ts';

const sv = (text: string): { sv: string } => ({ sv: text });

/** A form with little of everything that drafts, attachments and errands care about. */
export const smallForm: EServiceDefinition = {
  format: 1,
  steps: [
    {
      id: 'you',
      title: sv('Om dig'),
      questions: [
        {
          id: 'person',
          type: 'contact',
          label: sv('Dina uppgifter'),
          prefill: true,
          fields: ['name', 'email', 'phone'],
          required: false,
        },
        { id: 'reason', type: 'text', label: sv('Varför söker du?') },
      ],
    },
    {
      id: 'more',
      title: sv('Mer'),
      questions: [
        { id: 'email', type: 'email', label: sv('E-post till någon annan'), required: false },
        { id: 'hasFiles', type: 'yes-no', label: sv('Har du underlag?'), required: false },
        {
          id: 'files',
          type: 'attachments',
          label: sv('Underlag'),
          accept: ['pdf', 'txt', 'jpg'],
          maxBytes: 2_000_000,
          max: 2,
          required: false,
          visibleWhen: { compare: '=', left: { answer: 'hasFiles' }, right: { value: 'yes' } },
        },
        {
          id: 'incomes',
          type: 'repeating-group',
          label: sv('Inkomster'),
          rowName: sv('Inkomst'),
          questions: [{ id: 'amount', type: 'money', label: sv('Belopp') }],
        },
      ],
    },
  ],
};

export const smallSettings: z.infer<typeof EServiceSettings> = {
  name: sv('Liten tjänst'),
  summary: sv('Prövar det som är gemensamt'),
  description: [],
  category: 'Övrigt',
  audience: sv('Alla'),
  searchWords: [],
  login: 'required',
  signing: 'none',
  checklist: [],
  minutesToComplete: 2,
  processingTime: sv('Ungefär två veckor'),
  processingWorkingDays: 10,
  personalData: { purpose: sv('Prov'), legalGround: sv('Prov'), retention: sv('Prov') },
  retentionDays: null,
  statuses: [
    {
      id: 'inkommet',
      contentType: 'submitted',
      name: sv('Inkommet'),
      citizenText: sv('Vi har tagit emot ditt ärende.'),
      internalText: 'Fördela',
    },
    {
      id: 'utreds',
      contentType: 'in_progress',
      name: sv('Utreds'),
      citizenText: sv('En handläggare utreder ditt ärende.'),
      internalText: 'Utred',
    },
    {
      id: 'avslutat',
      contentType: 'closed',
      name: sv('Avslutat'),
      citizenText: sv('Ärendet är avslutat.'),
      internalText: 'Klart',
    },
  ],
  receiptText: sv('Du får svar inom två veckor.'),
  handlerGroup: 'kontaktcenter',
};

type Publication = {
  key?: string;
  version?: number;
  definition?: EServiceDefinition;
  settings?: Partial<z.infer<typeof EServiceSettings>>;
};

/** Publishes a version of the small service. Moves the clock past what the application remembers of services. */
export async function publishSmallService(
  world: TestApp,
  slug: Slug,
  publication: Publication = {},
): Promise<void> {
  const { key = 'liten', version = 1, definition = smallForm, settings = {} } = publication;
  const { id } = world.municipality(slug);
  await world.sql(
    slug,
    `INSERT INTO e_service (municipality_id, key, settings, published_version, updated_at) VALUES ($1, $2, $3, NULL, now())
     ON CONFLICT (municipality_id, key) DO UPDATE SET settings = excluded.settings`,
    [id, key, { ...smallSettings, ...settings }],
  );
  await world.sql(
    slug,
    `INSERT INTO e_service_version (municipality_id, e_service_key, version, definition) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [id, key, version, definition],
  );
  await world.sql(slug, 'UPDATE e_service SET published_version = $1 WHERE key = $2', [version, key]);
  world.clock.move(6_000);
}
