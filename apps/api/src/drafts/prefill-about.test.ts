import { startDraftEndpoint } from '@handslag/contracts/drafts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../test/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const begun = async (eService: string, about: object) => {
  const body = { eService, startOver: true, about };
  const { status, body: draft } = await test.browser('sorhamn').call(startDraftEndpoint, { body });
  expect(status).toBe(201);
  return draft.answers;
};

it('begins the support service with the service, the step and what was told of the browser', async () => {
  const about = { eService: 'skolskjuts', step: 'eleven', browser: 'Firefox 140, Windows' };
  expect(await begun('support', about)).toMatchObject({
    tjanst: 'skolskjuts',
    steg: expect.stringMatching(/Skolskjuts|skolskjuts, version 1/i),
    teknik: 'yes',
    teknikText: 'Firefox 140, Windows',
  });
});

it('tells nothing that was not told, of services that are not there, or in another service', async () => {
  const answers = await begun('support', { eService: 'finns-inte' });
  expect(answers).not.toHaveProperty('teknikText');
  expect(answers['tjanst']).not.toBe('finns-inte');
  expect(await begun('felanmalan', { eService: 'skolskjuts', browser: 'Firefox' })).not.toHaveProperty(
    'teknikText',
  );
});
