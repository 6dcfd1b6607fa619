import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import {
  openCompletionEndpoint,
  requestCompletionEndpoint,
  sendCompletionEndpoint,
} from '@handslag/contracts/completions';
import { getDraftEndpoint, saveDraftEndpoint } from '@handslag/contracts/drafts';
import { csrfHeader } from '@handslag/contracts/endpoint';
import { getMyErrandEndpoint } from '@handslag/contracts/errands';
import { getHandledErrandEndpoint } from '@handslag/contracts/handling';
import { registerErrandEndpoint } from '@handslag/contracts/registering';
import { getSessionEndpoint } from '@handslag/contracts/sessions';
import { startSignInEndpoint } from '@handslag/contracts/sign-in';
import { getSigningEndpoint, startSigningEndpoint } from '@handslag/contracts/signings';
import type { EServiceDefinition } from '@handslag/form-engine';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAttachment } from '../src/attachments/check-attachment.ts';
import { makeReceipt } from '../src/errands/receipts/make-receipt.ts';
import { getMunicipality } from '../src/municipalities/get-municipality.ts';
import { openSession } from '../src/sessions/open-session.ts';
import type { Browser } from './browser.ts';
import { completeAnswers, fillIn, reviewed } from './filling-in.ts';
import {
  answersWith,
  begin,
  partiesForm,
  people,
  poll,
  publishSigningServices,
  sign,
  startSigning,
} from './signing.ts';
import { startSimulator, type RunningSimulator } from './simulator.ts';
import { startSmallIssuer, type SmallIssuer } from './small-issuer.ts';
import { publishSmallService } from './small-service.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const day = 86_400_000;
const sv = (text: string): { sv: string } => ({ sv: text });
let eid: RunningSimulator;
let lesser: SmallIssuer;
let world: TestApp;
let elsa: Browser;
let johan: Browser;
let dated: { id: string };

/** An answer that is asked for only while a day lies ahead. */
const datedForm: EServiceDefinition = {
  ...partiesForm,
  steps: [
    ...partiesForm.steps,
    {
      id: 'deal',
      title: sv('Avtalet'),
      questions: [
        { id: 'from', type: 'date', label: sv('Från') },
        {
          id: 'price',
          type: 'text',
          label: sv('Pris'),
          required: false,
          visibleWhen: { compare: '>', left: { answer: 'from' }, right: { today: true } },
        },
      ],
    },
  ],
};

beforeAll(async () => {
  eid = await startSimulator();
  lesser = await startSmallIssuer('handslag');
  const others = (JSON.parse(eid.env['EID_CONNECTIONS'] ?? '[]') as { eid: string }[]).filter(
    (connection) => connection.eid !== 'telia',
  );
  const telia = {
    id: 'lesser',
    eid: 'telia',
    protocol: 'oidc',
    environment: 'simulator',
    clientId: 'handslag',
    clientSecret: 'secret',
    issuer: lesser.issuer,
  };
  world = await createTestApp({
    env: { ...eid.env, EID_CONNECTIONS: JSON.stringify([...others, telia]) },
  });
  // The first is frozen three days before it is filed; the database's clock is the true one.
  world.clock.move(-3 * day);
  await publishSmallService(world, 'norrvik', {
    key: 'dag',
    definition: datedForm,
    settings: {
      signing: 'several-parties',
      signingParties: { questions: ['other', 'owner'], order: 'parallel', deadlineDays: 10 },
    },
  });
  elsa = await world.signedIn('norrvik', people.elsa);
  johan = await world.signedIn('norrvik', people.johan);
  const from = new Date(Date.now() - day).toISOString().slice(0, 10);
  const answers = [...answersWith(), { path: 'from', value: from }, { path: 'price', value: '9 000 000 kr' }];
  const draft = await fillIn(elsa, { eService: 'dag', answers: answers as never });
  const started = await elsa.call(startSigningEndpoint, {
    params: { draftId: draft.id },
    body: reviewed(draft, datedForm),
  });
  expect(started.body.text).toContain('Pris: 9 000 000 kr');
  dated = started.body;
  world.clock.move(3 * day);
  await publishSigningServices(world, 'norrvik', { settings: { leastLoa: 'loa3' } });
  await world.sql(
    'norrvik',
    `UPDATE municipality SET settings = settings || '{"leastLoa":"loa2"}' WHERE slug = 'norrvik'`,
  );
  world.clock.move(11_000);
});
afterAll(async () => {
  await world.close();
  await Promise.all([eid.stop(), lesser.stop()]);
});

async function errandOf(signing: { id: string }): Promise<string> {
  const { body } = await elsa.call(getSigningEndpoint, { params: { signingId: signing.id } });
  return body.errand?.id ?? '';
}
async function receiptOf(errandId: string): Promise<string> {
  const { id } = world.municipality('norrvik');
  await makeReceipt(world.context, await getMunicipality(world.context, id), errandId);
  const pdf = (await elsa.send('GET', `/api/errands/${errandId}/receipt`)).rawPayload;
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll('\u200b', '');
}

test('what was signed is what is shown of it, whatever day the last signature comes', async () => {
  await sign(eid, elsa, dated, people.elsa);
  await sign(eid, johan, dated, people.johan);
  const errandId = await errandOf(dated);
  const handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const handled = await handler.call(getHandledErrandEndpoint, { params: { errandId } });
  const mine = await elsa.call(getMyErrandEndpoint, { params: { errandId } });
  expect(JSON.stringify(handled.body.summary)).toContain('9 000 000 kr');
  expect(JSON.stringify(mine.body.summary)).toContain('9 000 000 kr');
  expect(await receiptOf(errandId)).toContain('9 000 000 kr');
});

test('the receipt of what was signed names no file that came in a completion, however late it is made', async () => {
  const { signing } = await startSigning(elsa, 'flera');
  await sign(eid, elsa, signing, people.elsa);
  await sign(eid, johan, signing, people.johan);
  const errandId = await errandOf(signing);
  const handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const { revision } = (await handler.call(getHandledErrandEndpoint, { params: { errandId } })).body;
  await handler.call(requestCompletionEndpoint, {
    params: { errandId },
    body: { revision, questions: ['hasFiles'], reason: 'Skicka underlag', dueOn: '2099-01-31' },
  });
  const draft = (await elsa.call(openCompletionEndpoint, { params: { errandId }, body: {} })).body;
  const save = async (changes: { path: string; value: unknown }[]) => {
    const { revision: baseRevision } = (await elsa.call(getDraftEndpoint, { params: { draftId: draft.id } }))
      .body;
    await elsa.call(saveDraftEndpoint, {
      params: { draftId: draft.id },
      body: { version: 1, baseRevision, changes },
    });
  };
  await save([{ path: 'hasFiles', value: 'yes' }]);
  const id = await upload(draft.id, 'gavobrev.txt', 'Johan Ekvall ger bort sitt hus');
  await checkAttachment(world.context, world.municipality('norrvik'), id);
  await save([{ path: 'files', value: [{ id, name: 'gavobrev.txt', size: 30, kind: 'txt' }] }]);
  const whole = (await elsa.call(getDraftEndpoint, { params: { draftId: draft.id } })).body;
  const sent = await elsa.call(sendCompletionEndpoint, {
    params: { errandId },
    body: { ...reviewed(whole, partiesForm), submissionKey: randomUUID(), draftId: draft.id },
  });
  expect(sent.status).toBe(200);
  const receipt = await receiptOf(errandId);
  expect(receipt).toContain('Johan Ekvall');
  expect(receipt).not.toContain('gavobrev');
});

async function upload(draftId: string, name: string, content: string): Promise<string> {
  const metadata = Object.entries({ draft: draftId, question: 'files', name })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const made = await elsa.send('POST', '/api/attachments', undefined, {
    'upload-metadata': metadata,
    'upload-length': String(content.length),
    'tus-resumable': '1.0.0',
  });
  const id = String(made.headers.location).split('/').at(-1) ?? '';
  const address = await world.app.listen({ port: 0, host: '127.0.0.1' });
  await new Promise<void>((resolve, reject) => {
    const headers = {
      host: elsa.host,
      origin: `http://${elsa.host}`,
      [csrfHeader]: '1',
      cookie: [...elsa.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': content.length,
    };
    request(`${address}/api/attachments/${id}`, { method: 'PATCH', headers }, (reply) => {
      reply.resume().on('end', resolve);
    })
      .on('error', reject)
      .end(content);
  });
  return id;
}

test('the same review once more shows nothing to a session below the level of the service', async () => {
  const { draft, body } = await startSigning(elsa, 'flera');
  const place = world.municipality('norrvik');
  const [person] = await world.sql<{ id: string }>(
    'norrvik',
    'SELECT id FROM person WHERE personal_number = $1',
    [people.elsa],
  );
  const weak = world.browser('norrvik');
  const subject = {
    kind: 'citizen' as const,
    personId: person?.id ?? '',
    loa: 'loa2',
    eid: 'telia',
    issuer: 'lesser',
    simulated: true,
  };
  world.carry(weak, place, await world.context.db.tenant(place.id, (tx) => openSession(tx, place, subject)));
  const again = await weak.call(startSigningEndpoint, { params: { draftId: draft.id }, body });
  expect([again.status, again.body]).toMatchObject([422, { code: 'loa_too_low' }]);
});

test('nothing in an answer reads otherwise on the page than in the app and on the receipt', async () => {
  const told = 'Johan betalar \u202e91\u202c 000 kr, 1\t2 delar';
  const answers = answersWith().map((each) => (each.path === 'reason' ? { ...each, value: told } : each));
  const { signing } = await startSigning(elsa, 'flera', answers);
  const seen = (await johan.call(getSigningEndpoint, { params: { signingId: signing.id } })).body;
  const shown = seen.summary.flatMap(({ rows }) => rows).find(({ questionId }) => questionId === 'reason');
  expect(shown?.value).toBe('Johan betalar 91 000 kr, 1 2 delar');
  expect(seen.text).toContain('Johan betalar 91 000 kr, 1 2 delar');
});

test.each([
  ['Johan betalar \u05d0 900 100 kr', 'Johan betalar \u05d0\u200e 900 100 kr', 'Johan betalar □ 900 100 kr'],
  ['Johan betalar \u070f900 100 kr', 'Johan betalar \u070f\u200e900 100 kr', 'Johan betalar □900 100 kr'],
  ['Johan betalar 9\u0378100 kr', 'Johan betalar 9\u0378100 kr', 'Johan betalar 9□100 kr'],
])(
  'numbers stand in the order they were written, whatever script is beside them: %s',
  async (told, read, printed) => {
    const answers = answersWith().map((each) => (each.path === 'reason' ? { ...each, value: told } : each));
    const { signing } = await startSigning(elsa, 'flera', answers);
    const seen = (await johan.call(getSigningEndpoint, { params: { signingId: signing.id } })).body;
    const shown = seen.summary.flatMap(({ rows }) => rows).find(({ questionId }) => questionId === 'reason');
    expect(shown?.value).toBe(read);
    expect(seen.text).toContain(read);
    await sign(eid, elsa, signing, people.elsa);
    await sign(eid, johan, signing, people.johan);
    expect((await receiptOf(await errandOf(signing))).normalize()).toContain(printed);
  },
);

test('an e-ID that is taken away while an order lives signs nothing', async () => {
  const marit = await world.signedIn('norrvik', people.marit);
  const { signing } = await startSigning(marit);
  await begin(marit, signing);
  await eid.control('latest/complete', { personalNumber: people.marit });
  const set = async (eids: readonly string[]) => {
    await world.sql(
      'norrvik',
      `UPDATE municipality SET settings = jsonb_set(settings, '{acceptedEids}', $1) WHERE slug = 'norrvik'`,
      [JSON.stringify(eids)],
    );
    world.clock.move(11_000);
  };
  const before = world.municipality('norrvik').settings.acceptedEids;
  await set(['freja', 'telia']);
  const polled = await poll(marit, signing);
  await set(before);
  expect(polled.body).toMatchObject({ state: 'failed' });
});

test('what somebody is called on a paper does not stand as proven: a lesser e-ID says it better', async () => {
  await publishSmallService(world, 'norrvik');
  const handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const registered = await handler.call(registerErrandEndpoint, {
    body: {
      submissionKey: randomUUID(),
      eService: 'liten',
      version: 1,
      channel: 'paper',
      receivedOn: '2026-11-02',
      applicant: { personalNumber: '197504049292', name: 'Anna Kommundirektör', email: '', phone: '' },
      answers: [...completeAnswers, { path: 'person.name', value: 'Anna Kommundirektör' }],
      acknowledged: [],
      mailReceipt: false,
    },
  });
  expect(registered.status).toBe(201);
  const browser = await signedInByLesser('Sven Prövare', '197504049292');
  expect((await browser.call(getSessionEndpoint)).body).toMatchObject({ name: 'Sven Prövare' });
});

async function signedInByLesser(name: string, personalNumber: string): Promise<Browser> {
  const browser = world.browser('norrvik');
  const { body } = await browser.call(startSignInEndpoint, { body: { eid: 'telia', returnTo: '/min-sida' } });
  if (body.kind !== 'redirect') throw new Error(JSON.stringify(body));
  const { pathname, search } = new URL(
    lesser.approve(new URL(body.url).searchParams, {
      acr: 'http://id.elegnamnden.se/loa/1.0/loa2',
      name,
      'https://id.oidc.se/claim/personalIdentityNumber': personalNumber,
    }),
  );
  const back = await browser.send('GET', pathname + search, undefined, {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
  });
  expect(back.headers.location).toBe('/min-sida');
  return browser;
}

test('what a lesser e-ID says that somebody is called does not stand as proven by a surer one', async () => {
  const amina = await world.signedIn('norrvik', people.amina);
  const { body: before } = await amina.call(getSessionEndpoint);
  await signedInByLesser('Anna Kommundirektör', people.amina);
  const { body: after } = await amina.call(getSessionEndpoint);
  expect(after).toMatchObject({ kind: 'citizen', name: (before as { name: string }).name });
});
