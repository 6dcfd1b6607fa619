import {
  changeContactEndpoint,
  endOtherSessionsEndpoint,
  exportMyDataPath,
  getMyDataEndpoint,
  printMyDataPath,
} from '@handslag/contracts/privacy';
import { startDraftEndpoint } from '@handslag/contracts/drafts';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileErrand, fillIn } from '../../test/filling-in.ts';
import { languagesIn } from '../../test/languages-in.ts';
import { publishSmallService } from '../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

it('tells what is known, takes corrected contact details, and keeps them from the other municipality', async () => {
  const me = await test.signedIn('norrvik');
  const before = (await me.call(getMyDataEndpoint)).body;
  expect(before).toMatchObject({
    email: '',
    phone: '',
    maskedNumber: '19900101-****',
    drafts: 0,
    errands: 0,
  });
  const { body } = await me.call(changeContactEndpoint, {
    body: { email: 'anna@example.se', phone: '070-174 06 05' },
  });
  expect(body).toMatchObject({ email: 'anna@example.se', phone: '070-174 06 05' });
  const refused = await me.call(changeContactEndpoint, { body: { email: 'inte en adress', phone: '' } });
  expect([refused.status, refused.body]).toMatchObject([400, { code: 'validation_failed' }]);
  const elsewhere = await test.signedIn('sorhamn');
  expect((await elsewhere.call(getMyDataEndpoint)).body).toMatchObject({ email: '', phone: '' });
});

it('shows where one is signed in, and signs out everywhere but here', async () => {
  const [here, there, stranger] = [
    await test.signedIn('norrvik', '199001032391'),
    await test.signedIn('norrvik', '199001032391'),
    await test.signedIn('norrvik', '199001012385'),
  ];
  const { sessions } = (await here.call(getMyDataEndpoint)).body;
  expect(sessions.map((session) => session.here)).toEqual([true, false]);
  await here.call(endOtherSessionsEndpoint, { body: {} });
  expect((await there.call(getMyDataEndpoint)).body).toMatchObject({ code: 'session_ended' });
  expect((await here.call(getMyDataEndpoint)).body.sessions).toHaveLength(1);
  expect((await stranger.call(getMyDataEndpoint)).status).toBe(200);
});

it('hands out all of one’s own and nothing of anybody else’s', async () => {
  const [me, other] = [await test.signedIn('norrvik'), await test.signedIn('norrvik', '199001032391')];
  await other.call(startDraftEndpoint, { body: { eService: 'bygglov', startOver: true } });
  const { body: draft } = await me.call(startDraftEndpoint, {
    body: { eService: 'skolskjuts', startOver: true },
  });
  const file = await me.send('GET', exportMyDataPath);
  const written = JSON.parse(file.payload) as {
    drafts: { id: string }[];
    person: { personalNumber: string };
  };
  expect(file.headers['content-disposition']).toContain('mina-uppgifter.json');
  expect(written.person.personalNumber).toBe('199001012385');
  expect(written.drafts.map(({ id }) => id)).toEqual([draft.id]);
  expect(file.payload).not.toContain('bygglov');
  expect(await test.sql('norrvik', `SELECT FROM audit_event WHERE action = 'my-data:exported'`)).toHaveLength(
    1,
  );
});

it('hands the same out as a PDF that is tagged, to read and to print', async () => {
  const me = await test.signedIn('norrvik', '199001032391');
  await publishSmallService(test, 'norrvik');
  const { registrationNumber } = await fileErrand(me);
  await fillIn(me, { answers: [{ path: 'reason', value: 'Hälsningar från Åsa' }] });
  const file = await me.send('GET', printMyDataPath);
  expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="mina-uppgifter.pdf"/);
  const proxy = await getDocumentProxy(new Uint8Array(file.rawPayload));
  const { text } = await extractText(proxy, { mergePages: true });
  for (const part of [
    'Mina uppgifter',
    '199001032391',
    'Du',
    'Den här webbläsaren',
    'Påbörjat: ',
    'Hälsningar från Åsa',
    `${registrationNumber}: `,
    'Därför att jag vill',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('Ärendenummer');
  me.cookies.set('language', 'fi');
  const finnish = await me.send('GET', printMyDataPath);
  const { text: told } = await extractText(await getDocumentProxy(new Uint8Array(finnish.rawPayload)), {
    mergePages: true,
  });
  for (const part of ['Omat tiedot', 'Henkilötunnus', 'Tämä selain', 'Aloitettu: ', 'Saapunut kuntaan'])
    expect(told).toContain(part);
  expect(told).toContain('Hälsningar från Åsa');
  // The service itself is only in Swedish.
  expect(await languagesIn(finnish.rawPayload)).toEqual(['fi', 'sv']);
  const { catalog } = await PDFDocument.load(file.rawPayload, { updateMetadata: false });
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
});
