// @vitest-environment happy-dom
import { getDraftEndpoint, saveDraftEndpoint } from '@handslag/contracts/drafts';
import { csrfHeader, sessionEndsInHeader } from '@handslag/contracts/endpoint';
import { listMyErrandsEndpoint } from '@handslag/contracts/errands';
import { ProblemCode } from '@handslag/contracts/problem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problemSentence } from '../i18n/problem-sentence.ts';
import { problemSentences } from '../i18n/sv/problems.ts';
import { ApiProblem, NoAnswer } from './api-problem.ts';
import { addressOf, call } from './client.ts';
import { onSessionLost, onSessionTime } from './session-signals.ts';

const draftId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const fetched = vi.fn<typeof fetch>();

beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => {
  fetched.mockReset();
  vi.unstubAllGlobals();
});

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  fetched.mockResolvedValueOnce(
    new Response(body === null ? null : JSON.stringify(body), { status, headers }),
  );
const sentInit = () => fetched.mock.calls[0]?.[1] ?? {};
const problem = (code: string, status: number, more: object = {}) =>
  answer(status, { type: 'about:blank', title: '', status, code, id: 'r-1', ...more });
const askDraft = () => call(getDraftEndpoint, { params: { draftId } });

describe('call', () => {
  it('fills in the path and gives back the reply', async () => {
    answer(200, { id: draftId });
    await expect(askDraft()).resolves.toEqual({ id: draftId });
    expect(fetched.mock.calls[0]?.[0]).toBe(`/api/drafts/${draftId}`);
  });

  it('proves on a change that it comes from this site, and sends JSON', async () => {
    answer(200, { revision: 2 });
    const body = { version: 1, baseRevision: 1, changes: [{ path: 'name', value: 'Elsa' }], position: null };
    await call(saveDraftEndpoint, { params: { draftId }, body }, { keepalive: true });
    expect(sentInit().headers).toEqual({ [csrfHeader]: '1', 'content-type': 'application/json' });
    expect(sentInit().body).toBe(JSON.stringify(body));
    expect(sentInit().keepalive).toBe(true);
  });

  it('leaves out what is not asked for', () => {
    expect(addressOf(listMyErrandsEndpoint.path, {}, { state: 'closed', cursor: undefined })).toBe(
      '/api/errands?state=closed',
    );
    expect(addressOf('/api/x/:name', { name: 'å/ä' })).toBe('/api/x/%C3%A5%2F%C3%A4');
  });

  it('tells the time that every reply carries, problems too', async () => {
    const times: number[] = [];
    const stop = onSessionTime((seconds) => times.push(seconds));
    answer(200, {}, { [sessionEndsInHeader]: '840' });
    await askDraft();
    fetched.mockResolvedValueOnce(
      new Response('{"code":"draft_gone","status":410}', {
        status: 410,
        headers: { [sessionEndsInHeader]: '839' },
      }),
    );
    await expect(askDraft()).rejects.toThrow('draft_gone');
    stop();
    expect(times).toEqual([840, 839]);
  });

  it('turns a problem into an error with its facts', async () => {
    problem('draft_conflict', 409, { details: { revision: 7 } });
    const error = await askDraft().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ code: 'draft_conflict', status: 409, id: 'r-1', details: { revision: 7 } });
  });

  it.each(['session_ended', 'not_signed_in'])('says that the session is lost on %s', async (code) => {
    const lost = vi.fn();
    const stop = onSessionLost(lost);
    problem(code, 401);
    await askDraft().catch(() => undefined);
    stop();
    expect(lost).toHaveBeenCalledOnce();
  });

  it('does not mistake a proxy’s page for an answer', async () => {
    fetched.mockResolvedValueOnce(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(askDraft()).rejects.toMatchObject({ code: 'service_unavailable' });
  });

  it('tells "no answer" apart from "no"', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(askDraft()).rejects.toBeInstanceOf(NoAnswer);
  });

  it('gives the reason back when it is stopped on purpose', async () => {
    const stop = new AbortController();
    stop.abort('left');
    fetched.mockRejectedValueOnce(new DOMException('Aborted', 'AbortError'));
    await expect(call(getDraftEndpoint, { params: { draftId } }, { signal: stop.signal })).rejects.toBe(
      'left',
    );
  });
});

describe('problemSentence', () => {
  it('has plain Swedish for every problem', () => {
    for (const code of ProblemCode.options) {
      expect(problemSentences[code]).toMatch(/^[A-ZÅÄÖ].{15,}\.$/);
      expect(problemSentences[code]).not.toMatch(/ogiltig|vänligen|obligatorisk/i);
    }
  });

  it('says when to try again', () => {
    const busy = new ApiProblem({ code: 'too_many_requests', status: 429, retryAfter: 40 });
    expect(problemSentence(busy)).toMatch(/40 sekunder/);
    expect(
      problemSentence(new ApiProblem({ code: 'service_unavailable', status: 503, retryAfter: 300 })),
    ).toMatch(/5 minuter/);
  });

  it('gives something to quote when it is our fault', () => {
    const ours = new ApiProblem({ code: 'internal_error', status: 500, id: 'r-77' });
    expect(problemSentence(ours)).toMatch(/Uppge r-77/);
  });

  it('has words also for what it does not know', () => {
    expect(problemSentence(new Error('x'))).toBe(problemSentences.internal_error);
    expect(problemSentence(new NoAnswer('x'))).toMatch(/internet/);
  });
});
