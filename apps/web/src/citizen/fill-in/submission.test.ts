// @vitest-environment happy-dom
import { canonicalJson } from '@handslag/form-engine';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hashReviewed } from './answers-hash.ts';
import { openDraft, type OpenDraft } from './open-draft.ts';
import { forgetSubmissionKey, submissionKeyFor } from './submission-key.ts';
import { submitReviewed } from './submit-reviewed.ts';

const label = { sv: 'Fråga' };
const definition = {
  format: 1,
  steps: [
    {
      id: 'step',
      title: label,
      questions: [
        { id: 'q', type: 'yes-no', label },
        {
          id: 'hidden',
          type: 'text',
          label,
          visibleWhen: { compare: '=', left: { answer: 'q' }, right: { value: 'yes' } },
        },
      ],
    },
  ],
} as const;

let draft: OpenDraft;
let answers: ((body: Record<string, unknown>) => Response | Promise<Response>)[];
let submitted: Record<string, unknown>[];

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const problem = (status: number, code: string, details = {}) =>
  json(status, { code, status, id: 'r1', details });
const inbox = { errandId: 'e1', registrationNumber: 'KS 2026:1', followUpCode: null };

beforeEach(() => {
  answers = [];
  submitted = [];
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    const sent = JSON.parse(body) as Record<string, unknown>;
    if (!/\/(submit|signing)$/.test(address))
      return json(200, {
        revision: 4,
        savedAt: '2026-11-22T14:00:00Z',
        issues: [],
        changedElsewhere: [],
        deleteAfter: null,
      });
    submitted.push(sent);
    const answer = answers.shift();
    if (!answer) throw new TypeError('Failed to fetch');
    return answer(sent);
  });
  draft = openDraft(
    {
      id: 'd1',
      eService: { key: 'k', name: label, version: 3 },
      answers: { q: 'no', hidden: 'syns inte' },
      revision: 3,
      savedAt: '2026-11-22T13:00:00Z',
      position: null,
      deleteAfter: null,
      upgradeNotes: [],
      asked: null,
      attributes: {},
      today: '2026-11-22',
    },
    definition,
  );
});
afterEach(() => {
  draft.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** Lets the clock run until it is answered; the browser's own hashing takes real time in between. */
async function inTime<Outcome>(answer: Promise<Outcome>): Promise<Outcome> {
  const clock = { stopped: false };
  const run = async () => {
    while (!clock.stopped) {
      await new Promise((resolve) => setImmediate(resolve));
      await vi.advanceTimersByTimeAsync(500);
    }
  };
  const [outcome] = await Promise.all([
    answer.finally(() => {
      clock.stopped = true;
    }),
    run(),
  ]);
  return outcome;
}

it('submits the hash of what can be reached, on the revision that is saved', async () => {
  answers = [() => json(200, inbox)];
  draft.form.change('q', 'no');
  expect(await submitReviewed(draft, draft.form.answers())).toEqual({ kind: 'submitted', errand: inbox });
  const hash = createHash('sha256')
    .update(canonicalJson({ q: 'no' }))
    .digest('hex');
  expect(submitted).toEqual([
    { submissionKey: expect.stringMatching(/^[\w-]{36}$/), version: 3, revision: 4, answersHash: hash },
  ]);
});

it('sends the same key until it has an answer, and stores it before the first attempt', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const stored: (string | null)[] = [];
  const lost = () => {
    stored.push(localStorage.getItem('handslag-submission-d1'));
    throw new TypeError('Failed to fetch');
  };
  answers = [lost, () => problem(503, 'service_unavailable'), () => json(200, inbox)];
  const outcome = await inTime(submitReviewed(draft, draft.form.answers()));
  expect(outcome).toMatchObject({ kind: 'submitted' });
  expect(new Set(submitted.map(({ submissionKey }) => submissionKey)).size).toBe(1);
  expect(submitted).toHaveLength(3);
  expect(stored[0]).toContain(String(submitted[0]?.['submissionKey']));
  expect(localStorage.getItem('handslag-submission-d1')).toBeNull();
});

it('does not know whether it arrived when no answer came, and says so; the next press sends the same key', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const first = await inTime(submitReviewed(draft, draft.form.answers()));
  expect(first).toEqual({
    kind: 'failed',
    sentence: expect.stringContaining('Vi vet inte om ärendet hann komma fram.'),
  });
  answers = [() => json(200, inbox)];
  await submitReviewed(draft, draft.form.answers());
  expect(new Set(submitted.map(({ submissionKey }) => submissionKey)).size).toBe(1);
});

it('sends nothing while something is missing, and tells what', async () => {
  draft.form.change('q', null);
  const outcome = await submitReviewed(draft, draft.form.answers());
  expect(outcome).toMatchObject({ kind: 'incomplete', issues: [{ path: 'q' }] });
  expect(submitted).toEqual([]);
});

it('tells what the server found missing, and that what was reviewed is old', async () => {
  const issue = { path: 'q', questionId: 'q', stepId: 'step', code: 'missing', message: 'Svara.' };
  answers = [() => problem(422, 'submission_incomplete', { issues: [issue] })];
  expect(await submitReviewed(draft, draft.form.answers())).toEqual({ kind: 'incomplete', issues: [issue] });
  answers = [() => problem(409, 'review_outdated')];
  expect(await submitReviewed(draft, draft.form.answers())).toEqual({ kind: 'outdated' });
});

it('does not submit what has changed since it was reviewed', async () => {
  const reviewed = draft.form.answers();
  draft.form.receive([
    { path: 'q', value: 'yes' },
    { path: 'hidden', value: 'nytt' },
  ]);
  expect(await submitReviewed(draft, reviewed)).toEqual({ kind: 'outdated' });
  expect(submitted).toEqual([]);
});

it('a key belongs to a draft and what was reviewed', async () => {
  const hash = await hashReviewed(draft.form, { q: 'yes' });
  const key = submissionKeyFor('d1', hash);
  expect(submissionKeyFor('d1', hash)).toBe(key);
  expect(submissionKeyFor('d1', 'other')).not.toBe(key);
  expect(submissionKeyFor('d2', hash)).not.toBe(key);
  forgetSubmissionKey('d2');
});

it('has what was reviewed frozen to be signed, with one key until it is answered, and keeps the key', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const signing = { id: 's1', state: 'open' };
  answers = [() => problem(503, 'service_unavailable'), () => json(201, signing)];
  const outcome = await inTime(submitReviewed(draft, draft.form.answers(), true));
  expect(outcome).toEqual({ kind: 'to-be-signed', signing });
  expect(submitted).toHaveLength(2);
  expect(submitted[0]).toEqual(submitted[1]);
  expect(localStorage.getItem('handslag-submission-d1')).toContain(String(submitted[0]?.['submissionKey']));
});

it('asks anew for the same answers when the request before has ended', async () => {
  const open = { id: 's2', state: 'open' };
  answers = [() => json(201, { id: 's1', state: 'withdrawn' }), () => json(201, open)];
  expect(await submitReviewed(draft, draft.form.answers(), true)).toEqual({
    kind: 'to-be-signed',
    signing: open,
  });
  expect(submitted[0]?.['submissionKey']).not.toBe(submitted[1]?.['submissionKey']);
});

it('shows which of the parties cannot be asked, at their question', async () => {
  const message = 'Fråga: fyll i personnummer. Personen ska skriva under.';
  answers = [
    () =>
      json(409, {
        code: 'signing_parties_incomplete',
        status: 409,
        id: 'r1',
        fields: [{ path: 'hidden', message }],
      }),
  ];
  const outcome = await submitReviewed(draft, draft.form.answers(), true);
  expect(outcome).toMatchObject({
    kind: 'incomplete',
    issues: [{ path: 'hidden', stepId: 'step', questionId: 'hidden', message }],
  });
});

it.each([
  ['loa_too_low', {}, { kind: 'step-up', why: 'niva' }],
  ['eid_not_accepted', {}, { kind: 'step-up', why: 'eid' }],
  ['eid_not_accepted', { reason: 'personal_number_needed' }, { kind: 'failed' }],
])(
  'leads on to another e-legitimation where that is what is wanted: %s %o',
  async (code, details, outcome) => {
    answers.push(() => problem(422, code, details));
    expect(await submitReviewed(draft, draft.form.answers())).toMatchObject(outcome);
  },
);
