import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handslag-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="sv"><head><title>Handslag</title></head></html>',
  );
  const pageFiles = {
    'fill-in-page': ['/assets/form-1.js', '/assets/form-1.css'],
    'words-fi': ['/assets/fi-1.js'],
  };
  writeFileSync(join(folder, 'page-files.json'), JSON.stringify(pageFiles));
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *');
  writeFileSync(join(folder, '.built-from'), 'secret');
  writeFileSync(join(folder, 'assets/main-a1b2c3.js'), 'plain');
  writeFileSync(join(folder, 'assets/main-a1b2c3.js.br'), brotliCompressSync('packed'));
  world = await createTestApp({ env: { WEB_FOLDER: folder } });
});
afterAll(() => world.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  world.browser('norrvik').send('GET', url, undefined, headers);
const page = { accept: 'text/html,application/xhtml+xml' };

test('every address of a person is the web app, never kept', async () => {
  for (const url of [
    '/',
    '/e-tjanster/bygglov',
    '/mina-arenden/123',
    '/handlaggning?problem=account_not_known',
  ]) {
    const reply = await get(url, page);
    expect([url, reply.statusCode, reply.headers['cache-control']]).toEqual([url, 200, 'no-store']);
    expect(reply.body).toContain('<title>Handslag</title>');
    expect(reply.headers['content-security-policy']).toContain("script-src 'self'");
  }
});

test('only a page for handling errands may show something of ours within itself, and none may be shown so', async () => {
  for (const [url, frames] of [
    ['/handlaggning', true],
    ['/handlaggning/arenden/0b1c', true],
    ['/handlaggningen', false],
    ['/?/handlaggning', false],
    ['/mina-arenden/0b1c', false],
    ['/drift', false],
  ] as const) {
    const { headers } = await get(url, page);
    const policy = String(headers['content-security-policy']).split(';');
    expect([url, policy.filter((part) => part.startsWith('frame-'))]).toEqual([
      url,
      ["frame-ancestors 'none'", ...(frames ? ["frame-src 'self'"] : [])],
    ]);
    expect(headers['x-frame-options']).toBe('DENY');
  }
});

test('the page says whose it is and what it will need, so that a slow network is asked once', async () => {
  const { body } = await get('/arende/0b1c/vemAnsoker?x=1', page);
  const written = /<script type="application\/json" id="municipality">(.*?)<\/script>/.exec(body)?.[1] ?? '';
  expect(JSON.parse(written)).toEqual(
    (await world.browser('norrvik').send('GET', '/api/municipality')).json(),
  );
  for (const link of [
    '<link rel="preload" href="/api/session" as="fetch" crossorigin>',
    '<link rel="preload" href="/api/drafts/0b1c" as="fetch" crossorigin>',
    '<link rel="modulepreload" href="/assets/form-1.js" crossorigin>',
    '<link rel="preload" href="/assets/form-1.css" as="style" crossorigin>',
  ])
    expect(body).toContain(link);
  expect((await get('/', page)).body).toContain('href="/api/e-services"');
  const odd = await get('/arende/"><script>alert(1)</script>', page);
  expect(odd.body).not.toContain('alert');
});

test('no text of a municipality ends the data in the page', async () => {
  const name = '</script><script>alert(1)</script><!--';
  await world.sql('sorhamn', "update municipality set name = $1 where slug = 'sorhamn'", [name]);
  world.clock.move(11_000);
  const { body } = await world.browser('sorhamn').send('GET', '/', undefined, page);
  expect(body).not.toContain('<script>alert');
  expect(body).toContain('alert(1)');
});

test('the page speaks the language that was chosen, where the municipality does', async () => {
  await world.sql(
    'norrvik',
    `update municipality set settings = jsonb_set(settings, '{languages}', '["sv","fi"]') where slug = 'norrvik'`,
  );
  world.clock.move(11_000);
  const finnish = (await get('/', { ...page, cookie: 'language=fi' })).body;
  expect(finnish).toContain('<html lang="fi">');
  expect(finnish).toContain('href="/assets/fi-1.js"');
  for (const cookie of ['language=en', 'language="><b>'])
    expect((await get('/', { ...page, cookie })).body).toContain('<html lang="sv">');
});

test('a file with its hash in its name is kept for ever, packed where the browser can', async () => {
  const packed = await get('/assets/main-a1b2c3.js', { 'accept-encoding': 'br' });
  expect([packed.statusCode, packed.headers['content-encoding'], packed.headers['cache-control']]).toEqual([
    200,
    'br',
    'public, max-age=31536000, immutable',
  ]);
  expect(packed.headers['content-type']).toMatch(/javascript/);
  expect((await get('/assets/main-a1b2c3.js')).body).toBe('plain');
  expect((await get('/robots.txt')).headers['cache-control']).toBe('no-store');
});

test('what is not there is not found: neither files of an old build, nor the API, nor hidden or outside files', async () => {
  for (const url of [
    '/assets/main-old.js',
    '/api/nothing',
    '/assets/..%2f..%2f..%2f..%2fetc/passwd',
    '/.built-from',
  ]) {
    const reply = await get(
      url,
      url.includes('assets') || url.includes('api') ? page : { accept: 'application/json' },
    );
    expect([url, reply.statusCode]).toEqual([url, 404]);
  }
});
