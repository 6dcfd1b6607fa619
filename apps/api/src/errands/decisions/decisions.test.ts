import {
  getDecisionDraftEndpoint,
  listDecisionsEndpoint,
  listMyDecisionsEndpoint,
  makeDecisionEndpoint,
  saveDecisionDraftEndpoint,
  type DecisionDraft,
} from '@handslag/contracts/decisions';
import type { DecisionSettings } from '@handslag/contracts/e-services';
import { getMyErrandEndpoint } from '@handslag/contracts/errands';
import { sendMessageEndpoint } from '@handslag/contracts/handling';
import { extractText, getDocumentProxy } from 'unpdf';
import { PDFDocument } from '@cantoo/pdf-lib';
import { languagesIn } from '../../../test/languages-in.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, fileErrand } from '../../../test/filling-in.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { Browser } from '../../../test/browser.ts';
import { readMetadata } from '../../adapters/pdf/claim-conformance.ts';
import { startJobs } from '../../job-list.ts';

const sv = (text: string) => ({ sv: text });
const decisions: DecisionSettings = {
  outcomes: [
    { id: 'bifall', name: sv('Bifall'), appealable: false },
    { id: 'avslag', name: sv('Avslag'), appealable: true },
  ],
  appeal: {
    sv: 'Skriv till förvaltningsrätten inom tre veckor.',
    fi: 'Kirjoita hallinto-oikeudelle kolmen viikon kuluessa.',
  },
};

let world: TestApp;
let citizen: Browser;
let handler: Browser;
beforeAll(async () => {
  world = await createTestApp();
  await startJobs(world.context);
  await publishSmallService(world, 'norrvik', { settings: { decisions } });
  citizen = await world.signedIn('norrvik');
  handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
});
afterAll(() => world.close());

const refusal: DecisionDraft = {
  outcome: 'avslag',
  ruling: 'Ansökan avslås.',
  reasons: 'Vägen är kortare än två kilometer.',
  legalReferences: '10 kap. 32 § skollagen (2010:800)\n\n 28 § kommunallagen ',
  decider: { kind: 'self', name: '', title: 'handläggare' },
  appeal: decisions.appeal.sv,
  status: 'avslutat',
};

const work = async (errandId: string) =>
  (await handler.call(getDecisionDraftEndpoint, { params: { errandId } })).body;
const save = (errandId: string, draft: DecisionDraft, revision: number) =>
  handler.call(saveDecisionDraftEndpoint, { params: { errandId }, body: { revision, draft } });
async function decide(errandId: string, draft: DecisionDraft) {
  const { revision, errandRevision } = await work(errandId);
  const saved = await save(errandId, draft, revision);
  return handler.call(makeDecisionEndpoint, {
    params: { errandId },
    body: { revision: saved.body.revision, errandRevision },
  });
}

test('who sent in on a page in Finnish has the document in Finnish, and what was decided as it was written', async () => {
  const browser = await world.signedIn('norrvik');
  browser.cookies.set('language', 'fi');
  const { errandId } = await fileErrand(browser);
  expect((await decide(errandId, refusal)).status).toBe(201);
  const pdf = await eventually(async () => {
    const { body } = await browser.call(listMyDecisionsEndpoint, { params: { errandId } });
    const reply = await browser.send(
      'GET',
      `/api/errands/${errandId}/decisions/${body.decisions[0]?.id}/document`,
    );
    return reply.statusCode === 200 && reply.rawPayload;
  });
  expect(await textOf(pdf)).toMatch(
    /Päätös.*Päättäjä.*kirjoitettu ruotsiksi.*Avslag.*Ansökan avslås.*Päätöksen perustelut.*Näin valitat.*Kirjoita hallinto-oikeudelle/,
  );
  expect(await languagesIn(pdf)).toEqual(['fi', 'sv']);
});

test('a handler writes, sees and makes a decision; the citizen is told, reads it and has it as PDF/A and PDF/UA', async () => {
  const { errandId, registrationNumber } = await fileErrand(citizen);
  const empty = await work(errandId);
  expect(empty).toMatchObject({
    revision: 0,
    edited: null,
    replaces: null,
    reachable: true,
    draft: { outcome: null, appeal: 'Skriv till förvaltningsrätten inom tre veckor.' },
    statuses: [{ id: 'avslutat' }],
  });
  await save(errandId, refusal, 0);
  const preview = await handler.send('GET', `/api/management/errands/${errandId}/decision-draft/preview`);
  expect(await textOf(preview.rawPayload)).toMatch(/Utkast. Det här är inte ett beslut.*Ansökan avslås/);
  expect(
    await world.sql(
      'norrvik',
      `SELECT action FROM audit_event WHERE object_id = $1 AND action = 'decision-draft:opened'`,
      [errandId],
    ),
  ).toHaveLength(2);
  expect((await citizen.call(listMyDecisionsEndpoint, { params: { errandId } })).body.decisions).toEqual([]);

  const made = await decide(errandId, refusal);
  expect([made.status, made.body]).toMatchObject([
    201,
    {
      outcome: { sv: 'Avslag' },
      legalReferences: ['10 kap. 32 § skollagen (2010:800)', '28 § kommunallagen'],
      decider: { name: 'Hanna Berglund', title: 'handläggare' },
      appeal: 'Skriv till förvaltningsrätten inom tre veckor.',
      replacedAt: null,
    },
  ]);
  const read = await eventually(async () => {
    const { body } = await citizen.call(listMyDecisionsEndpoint, { params: { errandId } });
    return body.decisions[0]?.document === 'ready' && body.decisions;
  });
  expect(read).toEqual([{ ...made.body, document: 'ready' }]);
  const errand = (await citizen.call(getMyErrandEndpoint, { params: { errandId } })).body;
  expect(errand.status.id).toBe('avslutat');
  expect(errand.closedAt).not.toBeNull();
  expect(errand.timeline.at(-1)).toMatchObject({ kind: 'decided', text: 'Avslag', by: 'Hanna Berglund' });

  const path = `/errands/${errandId}/decisions/${made.body.id}/document`;
  for (const [browser, base] of [
    [citizen, '/api'],
    [handler, '/api/management'],
  ] as const) {
    const pdf = await browser.send('GET', `${base}${path}`);
    expect(pdf.headers['content-disposition']).toContain(`beslut-${registrationNumber}.pdf`);
    expect(await textOf(pdf.rawPayload)).toMatch(
      /Norrvik.*Beslut.*Hanna Berglund, handläggare.*Elsa Prövare.*Avslag.*Ansökan avslås.*kortare än två.*skollagen.*förvaltningsrätten/,
    );
    const metadata = readMetadata(await PDFDocument.load(pdf.rawPayload, { updateMetadata: false }));
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  }
  const document = (await citizen.send('GET', `/api${path}`)).rawPayload;
  const whole = (await citizen.send('GET', `/api/errands/${errandId}/all.zip`)).rawPayload;
  expect(whole.includes(`beslut-1-${registrationNumber}.pdf`)).toBe(true);
  // A PDF lies in the zip as it is.
  expect(whole.includes(document)).toBe(true);
  const [mail] = await world.sql<{ template: string; payload: object }>(
    'norrvik',
    `SELECT template, payload FROM notification WHERE errand_id = $1 AND template = 'errand-decided'`,
    [errandId],
  );
  expect(mail).toEqual({ template: 'errand-decided', payload: {} });
  const actions = await world.sql<{ action: string; details: object }>(
    'norrvik',
    `SELECT action, details FROM audit_event WHERE action = 'decision:made' AND object_id = $1`,
    [made.body.id],
  );
  expect(actions).toEqual([
    { action: 'decision:made', details: { errand: errandId, outcome: 'avslag', replaces: null } },
  ]);
});

test('what a decision lacks is named, and nothing is made of it', async () => {
  const { errandId } = await fileErrand(citizen);
  const lacks = async (draft: Partial<DecisionDraft>) => {
    const { status, body } = await decide(errandId, { ...refusal, ...draft });
    return [status, (body as unknown as { details: { missing: string[] } }).details.missing];
  };
  expect(await lacks({ outcome: null })).toEqual([422, ['outcome']]);
  expect(await lacks({ outcome: 'påhittad' })).toEqual([422, ['outcome']]);
  expect(await lacks({ ruling: ' ', reasons: '\n' })).toEqual([422, ['ruling', 'reasons']]);
  expect(await lacks({ appeal: '  ' })).toEqual([422, ['appeal']]);
  expect(await lacks({ decider: { kind: 'named', name: ' ', title: 'ordförande' } })).toEqual([
    422,
    ['decider'],
  ]);
  expect(await lacks({ status: 'utreds' })).toEqual([422, ['status']]);
  expect((await handler.call(listDecisionsEndpoint, { params: { errandId } })).body.decisions).toEqual([]);
  const whole = {
    outcome: 'bifall',
    appeal: '',
    decider: { kind: 'named', name: 'Nämnden', title: '' },
  } as const;
  const made = await decide(errandId, { ...refusal, ...whole });
  expect(made.body).toMatchObject({ appeal: null, decider: { name: 'Nämnden', title: '' } });
});

test('a decision is for ever: another takes its place, and both stay', async () => {
  const { errandId } = await fileErrand(citizen);
  const first = await decide(errandId, refusal);
  expect((await work(errandId)).replaces).toMatchObject({ id: first.body.id, outcome: { sv: 'Avslag' } });
  const second = await decide(errandId, { ...refusal, outcome: 'bifall', ruling: 'Ansökan beviljas.' });
  const { decisions: read } = (await citizen.call(listMyDecisionsEndpoint, { params: { errandId } })).body;
  expect(read.map(({ id, replacedAt }) => [id, replacedAt])).toEqual([
    [second.body.id, null],
    [first.body.id, second.body.decidedAt],
  ]);
  for (const change of [
    `UPDATE decision SET content = '{}' WHERE id = $1`,
    'DELETE FROM decision WHERE id = $1',
  ])
    await expect(world.sql('norrvik', change, [first.body.id])).rejects.toThrow('never change');
});

test('two who decide at once: one does, the other is told; so is whoever writes on what a colleague has changed', async () => {
  const { errandId } = await fileErrand(citizen);
  const { errandRevision } = await work(errandId);
  const { revision } = (await save(errandId, refusal, 0)).body;
  expect((await save(errandId, refusal, 0)).raw.json()).toMatchObject({ code: 'work_changed' });
  const press = () =>
    handler.call(makeDecisionEndpoint, { params: { errandId }, body: { revision, errandRevision } });
  const codes = (await Promise.all([press(), press(), press()])).map(({ status }) => status).sort();
  expect(codes).toEqual([201, 409, 409]);
  const [{ count } = { count: 0 }] = await world.sql<{ count: number }>(
    'norrvik',
    'SELECT count(*)::int FROM decision WHERE errand_id = $1',
    [errandId],
  );
  expect(count).toBe(1);
});

test('what is decided is what was seen: not a draft, nor an errand, that has changed since', async () => {
  const { errandId } = await fileErrand(citizen);
  const { errandRevision } = await work(errandId);
  const seen = (await save(errandId, refusal, 0)).body.revision;
  const { revision } = (await save(errandId, { ...refusal, outcome: 'bifall' }, seen)).body;
  const press = async (given: { revision: number; errandRevision: number }) =>
    (await handler.call(makeDecisionEndpoint, { params: { errandId }, body: given })).raw.json();
  expect(await press({ revision: seen, errandRevision })).toMatchObject({ code: 'work_changed' });
  await handler.call(sendMessageEndpoint, {
    params: { errandId },
    body: { revision: errandRevision, message: 'Vänta lite.', attachments: [] },
  });
  expect(await press({ revision, errandRevision })).toMatchObject({ code: 'errand_changed' });
  const now = (await work(errandId)).errandRevision;
  expect(await press({ revision, errandRevision: now })).toMatchObject({ outcome: { sv: 'Bifall' } });
});

test('what is written survives control characters and half pairs, and is nobody’s but the group’s', async () => {
  const { errandId } = await fileErrand(citizen);
  const odd = { ...refusal, reasons: 'a\0b\uD800c' };
  expect((await save(errandId, odd, 0)).status).toBe(200);
  expect((await work(errandId)).draft.reasons).toBe('ab\uFFFDc');
  const other = await world.staffSignedIn('norrvik', 'norrvik-oskar');
  for (const endpoint of [getDecisionDraftEndpoint, listDecisionsEndpoint])
    expect((await other.call(endpoint, { params: { errandId } })).status).toBe(404);
  const stranger = await world.signedIn('norrvik', '199002022382');
  expect((await stranger.call(listMyDecisionsEndpoint, { params: { errandId } })).status).toBe(404);
});

/** What a viewer reads, on one line. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ');
}
