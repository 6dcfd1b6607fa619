import {
  getWorkEndpoint,
  listBuiltEServicesEndpoint,
  saveWorkEndpoint,
  type WorkProblem,
} from '@handslag/contracts/builder';
import {
  eServiceFileSchemaPath,
  importEServiceEndpoint,
  type EServiceFile,
} from '@handslag/contracts/e-service-files';
import { sampleEServices } from '@handslag/samples/e-services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Browser } from '../../../test/browser.ts';
import { smallForm, smallSettings } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { eServiceFileSchema } from './e-service-file-schema.ts';
import { readJson } from './read-json.ts';
import { writeEServiceFile } from './write-e-service-file.ts';

let world: TestApp;
let david: Browser;
beforeAll(async () => {
  world = await createTestApp();
  david = await world.staffSignedIn('norrvik', 'norrvik-david');
});
afterAll(() => world.close());

const exported = async (key: string): Promise<string> => {
  const reply = await david.send('GET', `/api/management/e-services/${key}/file`);
  expect(reply.statusCode).toBe(200);
  return reply.body;
};
const imported = (text: string, given: { key?: string; replace?: boolean } = {}) =>
  david.call(importEServiceEndpoint, { body: { text, replace: false, ...given } });

const small: EServiceFile = {
  handslag: 'e-service',
  format: 1,
  key: 'liten',
  settings: smallSettings,
  definition: smallForm,
};
/** Everything there is to see of services, to show that nothing was stored. */
const all = async () => (await david.call(listBuiltEServicesEndpoint)).body.eServices.map(({ key }) => key);

describe('out and in again', () => {
  test.each(sampleEServices.map(({ key }) => key))(
    '%s comes out as it went in, byte for byte',
    async (key) => {
      const there = (await all()).includes(key);
      const sample = sampleEServices.find((one) => one.key === key);
      if (!sample) throw new Error('no sample');
      const first = there
        ? await exported(key)
        : writeEServiceFile({ handslag: 'e-service', format: 1, ...sample });
      expect(JSON.parse(first)).toEqual(
        JSON.parse(JSON.stringify({ handslag: 'e-service', format: 1, ...sample })),
      );
      const copy = await imported(first, { key: `${key}-igen` });
      expect(copy.status).toBe(201);
      expect(copy.body).toMatchObject({ key: `${key}-igen`, publishedVersion: null, changed: true });
      const again = await exported(`${key}-igen`);
      expect(again.replace(`"key": "${key}-igen"`, `"key": "${key}"`)).toBe(first);
    },
  );

  test('stands in an order for readers, whatever order it is kept in', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, backwards(inner)]),
      );
    };
    const file = writeEServiceFile(small);
    expect(writeEServiceFile(backwards(small) as EServiceFile)).toBe(file);
    const { settings, definition, ...first } = JSON.parse(file) as EServiceFile;
    expect(Object.keys(JSON.parse(file) as object)).toEqual([
      ...Object.keys(first),
      'settings',
      'definition',
    ]);
    expect(Object.keys(first)).toEqual(['handslag', 'format', 'key']);
    expect(Object.keys(definition.steps[0]?.questions[0] ?? {}).slice(0, 3)).toEqual(['id', 'type', 'label']);
    expect(Object.keys(settings)[0]).toBe('name');
  });

  test('is an attachment that names the service, for its authors only', async () => {
    const reply = await david.send('GET', '/api/management/e-services/skolskjuts/file');
    expect(reply.headers['content-disposition']).toBe('attachment; filename="skolskjuts.json"');
    expect((await david.send('GET', '/api/management/e-services/okand/file')).statusCode).toBe(404);
    expect((await david.send('GET', '/api/management/e-services/..%2Fa/file')).statusCode).toBe(404);
    const hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    expect((await hanna.send('GET', '/api/management/e-services/skolskjuts/file')).statusCode).toBe(403);
  });

  test('another municipality takes in what this one has made', async () => {
    const file = await exported('skolskjuts');
    const lena = await world.staffSignedIn('sorhamn', 'sorhamn-lena');
    const taken = await lena.call(importEServiceEndpoint, {
      body: { text: file, key: 'skolskjuts-fran-norrvik', replace: false },
    });
    expect(taken.status).toBe(201);
    expect((await david.call(getWorkEndpoint, { params: { key: 'skolskjuts-fran-norrvik' } })).status).toBe(
      404,
    );
  });

  test('a key that is taken: refused, under another, or over the work of the one that has it', async () => {
    const text = JSON.stringify({ ...small, key: 'lotteri' });
    expect((await imported(text)).raw.json()).toMatchObject({ status: 409, code: 'e_service_key_taken' });
    const before = (await david.call(getWorkEndpoint, { params: { key: 'lotteri' } })).body;
    const over = await imported(text, { replace: true });
    expect(over.body).toMatchObject({
      key: 'lotteri',
      changed: true,
      settings: { name: small.settings.name },
    });
    expect(over.body.revision).toBe(before.revision + 1);
    const stale = await david.call(saveWorkEndpoint, {
      params: { key: 'lotteri' },
      body: { ...before, key: undefined, revision: before.revision, tab: 'a' },
    });
    expect(stale.status).not.toBe(200);
    expect((await world.browser('norrvik').send('GET', '/api/e-services/lotteri')).json()).not.toMatchObject({
      name: small.settings.name,
    });
  });
});

describe('a file that is not as it should', () => {
  const lines = (value: unknown): string => JSON.stringify(value, null, 1);
  const lineWith = (text: string, words: string): number =>
    text.slice(0, text.indexOf(words)).split('\n').length;

  async function refusal(text: string): Promise<WorkProblem[]> {
    const before = await all();
    const reply = await imported(text, { key: 'aldrig', replace: true });
    expect([reply.status, reply.raw.json<{ code: string }>().code]).toEqual([422, 'import_refused']);
    expect(await all()).toEqual(before);
    return reply.raw.json<{ details: { problems: WorkProblem[] } }>().details.problems;
  }

  test.each<[string, string, RegExp]>([
    ['nothing', '', /tom/],
    ['a page', '<!doctype html><p>Hej', /XML- eller HTML/],
    ['a flow of Open ePlatform', '<?xml version="1.0"?><Flow/>', /XML/],
    ['a form of Form.io', '{"display":"form","components":[]}', /Form\.io/],
    ['a bare form', JSON.stringify(smallForm), /bara ett formulär/],
    ['something else of ours', '{"handslag":"something"}', /saknar "handslag"/],
    ['a later format', JSON.stringify({ ...small, format: 2 }), /nyare version/],
    ['a list', '[1,2]', /ingen e-tjänst/],
    ['only a word', '"hej"', /ingen e-tjänst/],
  ])('%s is told apart', async (_name, text, message) => {
    const problems = await refusal(text);
    expect(problems).toMatchObject([
      { severity: 'error', line: 1, message: expect.stringMatching(message) as string },
    ]);
  });

  test('an address that cannot be one and a group without questions say what to do', async () => {
    const group = { id: 'rader', type: 'repeating-group', label: { sv: 'Rader' }, rowName: { sv: 'Rad' } };
    const definition = {
      ...smallForm,
      steps: [{ id: 's', title: { sv: 'S' }, questions: [{ ...group, questions: [] }] }],
    };
    const text = lines({ ...small, key: 'Å Ä', definition });
    expect(await refusal(text)).toEqual([
      {
        severity: 'error',
        path: 'key',
        line: lineWith(text, '"key"'),
        message: expect.stringMatching(/^Skriv e-tjänstens adress med små bokstäver/) as string,
      },
      {
        severity: 'error',
        path: 'definition.steps[0].questions[0].questions',
        line: lineWith(text, '"questions": []'),
        question: 'Rader',
        message: 'Här saknas frågor. Lägg till minst en.',
      },
    ]);
  });

  test.each<[string, (text: string) => string, number]>([
    ['a comma too few', (text) => text.replace('"format": 1,', '"format": 1'), 4],
    ['a comma too many', (text) => text.replace(/\n\}\s*$/, ',\n}'), 0],
    ['a text without end', (text) => text.replace('"key": "liten"', '"key": "liten'), 4],
    ['a comment', (text) => text.replace('"format"', '/* hej */ "format"'), 3],
    ['something after the end', (text) => `${text}\n{}`, 0],
    ['a name that stands twice', (text) => text.replace('"format": 1,', '"format": 1,\n "format": 1,'), 4],
    [
      'a name meant for a prototype',
      (text) => text.replace('"format": 1,', '"format": 1,\n "__proto__": {},'),
      4,
    ],
    ['a hidden one', (text) => text.replace('"format": 1,', '"format": 1,\n "constr\\u0075ctor": {},'), 4],
    ['a character that cannot be stored', (text) => text.replace('Liten tjänst', 'Liten\\u0000tjänst'), 7],
    ['half a character', (text) => text.replace('Liten tjänst', 'Liten\\ud800tjänst'), 7],
  ])('%s: the line is named', async (_name, damage, line) => {
    const text = damage(lines(small));
    const [problem, ...more] = await refusal(text);
    expect(more).toEqual([]);
    expect(problem?.message).toMatch(/\.$/);
    expect(problem?.line).toBe(line === 0 ? text.trimEnd().split('\n').length : line);
  });

  test('deep nesting and great size are refused, fast', async () => {
    const started = performance.now();
    for (const text of [
      '['.repeat(4_900_000),
      '{"a":'.repeat(900_000),
      JSON.stringify({
        ...small,
        definition: { format: 1, steps: Array.from({ length: 450_000 }, () => ({})) },
      }),
      JSON.stringify({ ...small, settings: { ...smallSettings, summary: { sv: 'x'.repeat(4_000_000) } } }),
    ]) {
      expect((await refusal(text)).length).toBeGreaterThan(0);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
    const tooLarge = await imported('x'.repeat(5_000_001));
    expect(tooLarge.raw.json()).toMatchObject({ status: 400, code: 'validation_failed' });
    const farTooLarge = await david.send('POST', '/api/management/e-services/file', {
      text: 'x'.repeat(13_000_000),
      replace: false,
    });
    expect(farTooLarge.json()).toMatchObject({ status: 413, code: 'body_too_large' });
  });

  test('every fault of the form and the settings is named with line, question and reason', async () => {
    const text = lines({
      ...small,
      settings: { ...smallSettings, category: 'Rymdfart', hemligt: 1 },
      definition: {
        format: 1,
        steps: [
          {
            id: 'one',
            title: { sv: 'Ett' },
            questions: [
              { id: 'a', type: 'text', label: { sv: 'Vad heter du?' }, maxLength: 'lång' },
              { id: 'b', type: 'gissa', label: { sv: 'Vad tror du?' } },
            ],
          },
        ],
      },
    });
    const problems = await refusal(text);
    const at = (path: string) => problems.find((problem) => problem.path === path);
    expect(at('settings.category')).toMatchObject({ line: lineWith(text, 'Rymdfart') });
    expect(at('settings')?.message).toContain('hemligt');
    expect(at('definition.steps[0].questions[0].maxLength')).toMatchObject({
      line: lineWith(text, '"lång"'),
      question: 'Vad heter du?',
      message: 'Här ska ett tal stå.',
    });
    expect(at('definition.steps[0].questions[1].type')).toMatchObject({
      line: lineWith(text, '"gissa"'),
      question: 'Vad tror du?',
    });
  });

  test('a rule about a question that is not there names both', async () => {
    const [first, ...rest] = smallForm.steps;
    const ruled = { ...first, visibleWhen: { shown: 'ingen' } };
    const inForm = lines({ ...small, definition: { format: 1, steps: [ruled, ...rest] } });
    expect(await refusal(inForm)).toMatchObject([
      {
        path: 'definition.steps[0].visibleWhen',
        line: lineWith(inForm, '"visibleWhen": {\n     "shown"'),
        message: 'Det finns ingen fråga med id ”ingen”.',
      },
    ]);
    const rule = { when: { not: { shown: 'ingen' } }, handlerGroup: 'kansli' };
    const inSettings = lines({ ...small, settings: { ...smallSettings, assignmentRules: [rule] } });
    expect(await refusal(inSettings)).toMatchObject([
      { path: 'settings.assignmentRules[0].when.not', line: lineWith(inSettings, '"not"') },
    ]);
  });

  test('whatever the text is, it is read or refused with a line', () => {
    for (const text of [
      '',
      '{',
      '}',
      '"',
      '\\',
      '{"a"',
      '[1,]',
      'nul',
      '1e999',
      '-',
      '\u2028',
      '{"a":1}}',
      'NaN',
      '//',
    ]) {
      const read = readJson(text);
      if (!read.ok) expect(read.fault.line).toBeGreaterThan(0);
      else expect(JSON.parse(text)).toEqual(read.value);
    }
  });
});

test('the schema is published, and fits what is exported', async () => {
  const reply = await world.browser('localhost').send('GET', eServiceFileSchemaPath);
  expect(reply.headers['content-type']).toContain('application/schema+json');
  expect(reply.json()).toEqual(JSON.parse(JSON.stringify(eServiceFileSchema)));
  const schema = z.fromJSONSchema(reply.json());
  expect(schema.safeParse(JSON.parse(await exported('barnomsorg'))).success).toBe(true);
  expect(schema.safeParse({ ...small, definition: { format: 1, steps: [{}] } }).success).toBe(false);
});
