import type { Draft } from '@handslag/contracts/drafts';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import {
  pollSignatureEndpoint,
  startSignatureEndpoint,
  startSigningEndpoint,
  type SignatureProgress,
  type Signing,
} from '@handslag/contracts/signings';
import type { ContactField, EServiceDefinition } from '@handslag/form-engine';
import type { Browser, Reply } from './browser.ts';
import { completeAnswers, fillIn, reviewed } from './filling-in.ts';
import type { RunningSimulator } from './simulator.ts';
import { publishSmallService, smallForm } from './small-service.ts';
import type { Slug, TestApp } from './test-app.ts';

const sv = (text: string): { sv: string } => ({ sv: text });
const fields: ContactField[] = ['name', 'personalNumber', 'email'];

/** People that the simulator knows. */
export const people = {
  elsa: '199001012385',
  johan: '199001032391',
  amina: '198301109289',
  marit: '197503259280',
} as const;

/** The small form with other people in it: one on their own, and one in each row. */
export const partiesForm: EServiceDefinition = {
  ...smallForm,
  steps: [
    ...smallForm.steps,
    {
      id: 'others',
      title: sv('De andra'),
      questions: [
        { id: 'other', type: 'contact', label: sv('Den andra'), fields, required: false },
        {
          id: 'owners',
          type: 'repeating-group',
          label: sv('Delägare'),
          rowName: sv('Delägare'),
          required: false,
          questions: [{ id: 'owner', type: 'contact', label: sv('Delägaren'), fields, required: false }],
        },
      ],
    },
  ],
};

type Services = { order?: 'parallel' | 'in-order'; settings?: Partial<EServiceSettings> };

/** `ensam`: the applicant signs. `flera`: several do. */
export async function publishSigningServices(
  world: TestApp,
  slug: Slug,
  { order = 'parallel', settings = {} }: Services = {},
): Promise<void> {
  await publishSmallService(world, slug, { key: 'ensam', settings: { signing: 'applicant', ...settings } });
  await publishSmallService(world, slug, {
    key: 'flera',
    definition: partiesForm,
    settings: {
      signing: 'several-parties',
      signingParties: { questions: ['other', 'owner'], order, deadlineDays: 10 },
      ...settings,
    },
  });
}

type Named = { name: string; personalNumber: string; email: string };
export const johan: Named = { name: 'Johan Ekvall', personalNumber: people.johan, email: 'johan@example.se' };
export const amina: Named = {
  name: 'Amina Nordhed',
  personalNumber: people.amina,
  email: 'amina@example.se',
};

/** Answers with other people in them: the first on their own, the rest in rows. */
export const answersWith = (first: Partial<Named> = johan, ...rows: Partial<Named>[]) => [
  ...completeAnswers,
  ...Object.entries(first).map(([part, value]) => ({ path: `other.${part}`, value })),
  ...rows.flatMap((named, row) =>
    Object.entries(named).map(([part, value]) => ({ path: `owners[r${row}].owner.${part}`, value })),
  ),
];

/** A draft filled in, and what its review would send. */
export async function review(
  browser: Browser,
  eService: 'ensam' | 'flera' = 'ensam',
  answers: { path: string; value: unknown }[] = eService === 'ensam' ? completeAnswers : answersWith(),
): Promise<{ draft: Draft; body: ReturnType<typeof reviewed> }> {
  const draft = await fillIn(browser, { eService, answers });
  return { draft, body: reviewed(draft, eService === 'ensam' ? smallForm : partiesForm) };
}

/** From nothing to a request for signatures. */
export async function startSigning(
  browser: Browser,
  eService: 'ensam' | 'flera' = 'ensam',
  answers?: { path: string; value: unknown }[],
): Promise<{ signing: Signing; draft: Draft; body: ReturnType<typeof reviewed> }> {
  const { draft, body } = await review(browser, eService, answers);
  const started = await browser.call(startSigningEndpoint, { params: { draftId: draft.id }, body });
  if (started.status !== 201) throw new Error(`not started: ${JSON.stringify(started.body)}`);
  return { signing: started.body, draft, body };
}

export const begin = (browser: Browser, { id }: Pick<Signing, 'id'>, flow = 'other-device') =>
  browser.call(startSignatureEndpoint, { params: { signingId: id }, body: { eid: 'bankid', flow } });

export const poll = (browser: Browser, { id }: Pick<Signing, 'id'>): Promise<Reply<SignatureProgress>> =>
  browser.call(pollSignatureEndpoint, { params: { signingId: id }, body: {} });

/** Signs all the way through the simulator. */
export async function sign(
  eid: RunningSimulator,
  browser: Browser,
  signing: Pick<Signing, 'id'>,
  personalNumber: string,
  given: object = {},
): Promise<Reply<SignatureProgress>> {
  const begun = await begin(browser, signing);
  if (begun.status !== 201) throw new Error(`not begun: ${JSON.stringify(begun.body)}`);
  await eid.control('latest/complete', { personalNumber, ...given });
  return poll(browser, signing);
}
