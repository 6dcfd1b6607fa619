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

/** Sends in the same answers to a service without sign-in so many times more: one round of the browser for all of them. */
export async function submitAgain(
  page: Page,
  { eService, answers }: Draft,
  answersHash: string,
  count: number,
) {
  const changes = Object.entries(answers).map(([path, value]) => ({ path, value }));
  return page.evaluate(
    async ([service, sent, hash, times]) => {
      const ask = async (method: string, path: string, body?: unknown) => {
        const headers = {
          'x-handslag': '1',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        };
        const reply = await fetch(path, { method, headers, body: JSON.stringify(body) });
        if (!reply.ok) throw new Error(`The API answered ${reply.status}: ${await reply.text()}`);
        return reply.json();
      };
      const filed: { errandId: string; registrationNumber: string }[] = [];
      for (let made = 0; made < times; made += 1) {
        const { id } = await ask('POST', '/api/drafts', { eService: service.key, startOver: true });
        const work = { version: service.version, baseRevision: 0, changes: sent, position: null };
        await ask('PATCH', `/api/drafts/${id}`, work);
        const { revision } = await ask('GET', `/api/drafts/${id}`);
        const key = { submissionKey: crypto.randomUUID(), answersHash: hash };
        filed.push(
          await ask('POST', `/api/drafts/${id}/submit`, { ...key, version: service.version, revision }),
        );
      }
      return filed;
    },
    [eService, changes, answersHash, count] as const,
  );
}

/** The SHA-256 of what a draft says, as its review page would send it. */
export function hashOf({ answers, today, attributes, eService }: Draft): string {
  const service = sampleEServices.find(({ key }) => key === eService.key);
  if (service === undefined) throw new Error(`There is no sample service ${eService.key}`);
  const json = canonicalJson(prune(compile(service.definition), answers, { today, attributes }));
  return createHash('sha256').update(json).digest('hex');
}

/** Sends in what `draftWith` began. */
export async function submitDraft(page: Page, draft: Draft) {
  const { id, revision, eService } = draft;
  const request = {
    submissionKey: randomUUID(),
    version: eService.version,
    revision,
    answersHash: hashOf(draft),
  };
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
