import { createHash, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Draft } from '@handslag/contracts/drafts';
import { canonicalJson, compile, prune, type Answers } from '@handslag/form-engine';
import { sampleEServices } from '@handslag/samples/e-services';

type Reply<Body> = { status: number; body: Body };

/** Calls the API from within the page, with its cookie and as its own code would. */
export async function callApi<Body>(
  page: Page,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Reply<Body>> {
  return page.evaluate(
    async ([how, where, sent]) => {
      const headers = { 'x-handslag': '1', ...(sent !== null && { 'content-type': 'application/json' }) };
      const reply = await fetch(where, { method: how, headers, body: sent });
      const words = await reply.text();
      return { status: reply.status, body: words === '' ? null : JSON.parse(words) };
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  );
}

/** Deletes everything the person of the page has begun and not sent in. */
export async function deleteDrafts(page: Page): Promise<void> {
  const { body } = await callApi<{ drafts: { id: string }[] }>(page, 'GET', '/api/drafts');
  for (const { id } of body.drafts) await callApi(page, 'DELETE', `/api/drafts/${id}`);
}

/** Begins a service and saves answers, for tests about what comes after. Answers the draft as it is then stored. */
export async function draftWith(page: Page, eService: string, answers: Answers): Promise<Draft> {
  const begun = (await expected(callApi<Draft>(page, 'POST', '/api/drafts', { eService, startOver: true })))
    .body;
  const address = `/api/drafts/${begun.id}`;
  const changes = Object.entries(answers).map(([path, value]) => ({ path, value }));
  await expected(
    callApi(page, 'PATCH', address, {
      version: begun.eService.version,
      baseRevision: 0,
      changes,
      position: null,
    }),
  );
  return (await expected(callApi<Draft>(page, 'GET', address))).body;
}

/** Sends in what `draftWith` began. */
export async function submitDraft(page: Page, draft: Draft) {
  const { id, answers, today, attributes, revision, eService } = draft;
  const service = sampleEServices.find(({ key }) => key === eService.key);
  if (service === undefined) throw new Error(`There is no sample service ${eService.key}`);
  const json = canonicalJson(prune(compile(service.definition), answers, { today, attributes }));
  const answersHash = createHash('sha256').update(json).digest('hex');
  const request = { submissionKey: randomUUID(), version: eService.version, revision, answersHash };
  const reply = await expected(
    callApi<{ errandId: string; registrationNumber: string }>(
      page,
      'POST',
      `/api/drafts/${id}/submit`,
      request,
    ),
  );
  return reply.body;
}

async function expected<Body>(answer: Promise<Reply<Body>>): Promise<Reply<Body>> {
  const reply = await answer;
  if (reply.status >= 400) throw new Error(`The API answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}
