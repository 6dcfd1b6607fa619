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
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Handslag</title>');
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
