import { createHash, randomUUID } from 'node:crypto';
import {
  getDraftEndpoint,
  saveDraftEndpoint,
  startDraftEndpoint,
  submitErrandEndpoint,
  type Draft,
} from '@handslag/contracts/drafts';
import { canonicalJson, compile, prune, type EServiceDefinition } from '@handslag/form-engine';
import type { Browser } from './browser.ts';
import { smallForm } from './small-service.ts';

type Change = { path: string; value: unknown };

/** What makes the small form complete. */
export const completeAnswers: Change[] = [
  { path: 'person.email', value: 'elsa@example.se' },
  { path: 'person.phone', value: '070-174 06 35' },
  { path: 'reason', value: 'Därför att jag vill' },
  { path: 'incomes[r1].amount', value: '1 200,50' },
];

/** Starts the service and saves answers, in one go. */
export async function fillIn(
  browser: Browser,
  { eService = 'liten', answers = completeAnswers } = {},
): Promise<Draft> {
  const { body, status } = await browser.call(startDraftEndpoint, { body: { eService, startOver: true } });
  if (status !== 201) throw new Error(`not started: ${JSON.stringify(body)}`);
  const saved = await browser.call(saveDraftEndpoint, {
    params: { draftId: body.id },
    body: { version: body.eService.version, baseRevision: 0, changes: answers },
  });
  if (saved.status !== 200) throw new Error(`not saved: ${JSON.stringify(saved.body)}`);
  return (await browser.call(getDraftEndpoint, { params: { draftId: body.id } })).body;
}

/** What the review page would send: the hash of what it shows. */
export function reviewed(draft: Draft, definition: EServiceDefinition = smallForm) {
  const { today, attributes } = draft;
  const json = canonicalJson(prune(compile(definition), draft.answers, { today, attributes }));
  return {
    submissionKey: randomUUID(),
    version: draft.eService.version,
    revision: draft.revision,
    answersHash: createHash('sha256').update(json).digest('hex'),
  };
}

export const submit = (browser: Browser, draft: Pick<Draft, 'id'>, body: ReturnType<typeof reviewed>) =>
  browser.call(submitErrandEndpoint, { params: { draftId: draft.id }, body });

/** From nothing to an errand. */
export async function fileErrand(browser: Browser, given: Parameters<typeof fillIn>[1] = {}) {
  const draft = await fillIn(browser, given);
  const body = reviewed(draft);
  const reply = await submit(browser, draft, body);
  if (reply.status !== 200) throw new Error(`not filed: ${JSON.stringify(reply.body)}`);
  return { draft, sent: body, ...reply.body };
}

/** Waits for what a job brings about, as long as a test may take: one that nobody was woken for is asked for after ten seconds. */
export async function eventually<Found>(
  look: () => Promise<Found | null | undefined | false>,
): Promise<Found> {
  for (let looked = 0; looked < 1_000; looked += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It never came');
}
