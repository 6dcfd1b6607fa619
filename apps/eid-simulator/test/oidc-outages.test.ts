import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createOidcProvider } from '@handslag/eid/oidc-provider';
import { request, startBroker, type StartedBroker } from './start-broker.ts';

let broker: StartedBroker;
const elsa = { name: 'Elsa Lindmark' };
const technical = { state: 'failed', messageId: 'RFA5', retryable: true };

beforeAll(async () => {
  broker = await startBroker();
});

afterEach(() => broker.control('reset'));
afterAll(() => broker.stop());

/** A provider that answers everything in one way. */
async function providerAt(listener: RequestListener): Promise<ReturnType<typeof createOidcProvider>> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return createOidcProvider({ ...broker.config, issuer: `http://127.0.0.1:${port}` });
}

async function seconds(work: Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work;
  return (performance.now() - before) / 1000;
}

describe('a provider that cannot be reached', () => {
  it('lets nobody begin, at once', async () => {
    const nobody = createOidcProvider({ ...broker.config, issuer: 'http://127.0.0.1:1' });
    const failure = { name: 'EidError', messageId: 'RFA5', retryable: true, alarm: false };
    const attempt = expect(nobody.begin(request)).rejects.toMatchObject(failure);
    expect(await seconds(attempt)).toBeLessThan(2);
  });

  it.each<[string, RequestListener]>([
    ['errors', (_request, response) => response.writeHead(503).end('Service Unavailable')],
    [
      'a page for people',
      (_request, response) => response.setHeader('content-type', 'text/html').end('<p>Hej</p>'),
    ],
    ['broken JSON', (_request, response) => response.setHeader('content-type', 'application/json').end('{')],
    [
      'JSON of something else',
      (_request, response) => response.setHeader('content-type', 'application/json').end('[]'),
    ],
    [
      'half an answer',
      (_request, response) =>
        response.writeHead(200, { 'content-length': 9 }).end('{', () => response.destroy()),
    ],
    [
      'a way elsewhere',
      (_request, response) => response.writeHead(302, { location: 'https://elsewhere.example' }).end(),
    ],
  ])('lets nobody begin when it answers with %s, and tries afresh the next time', async (_what, listener) => {
    let asked = 0;
    const provider = await providerAt((incoming, response) => {
      asked += 1;
      listener(incoming, response);
    });
    const failure = { name: 'EidError', messageId: 'RFA5' };
    await expect(provider.begin(request)).rejects.toMatchObject(failure);
    await expect(provider.begin(request)).rejects.toMatchObject(failure);
    expect(asked).toBe(2);
  });

  it('keeps nobody waiting for ten seconds, wherever it hangs', async () => {
    const hanging = await providerAt(() => undefined);
    const begun = expect(hanging.begin(request)).rejects.toMatchObject({
      messageId: 'RFA5',
      retryable: true,
    });
    const waits = [seconds(begun)];
    for (const place of ['keys', 'token', 'userinfo']) {
      const provider = createOidcProvider(broker.config);
      await broker.control('reset');
      const { transaction, answer } = await broker.visit({ ...elsa, provider });
      await broker.control('broker/tamper', { variant: `${place}-hangs` });
      const finished = provider.finish(transaction, answer);
      waits.push(seconds(expect(finished).resolves.toMatchObject(technical)));
      // Until that request hangs, the next must not change where.
      await sleep(300);
    }
    for (const wait of await Promise.all(waits)) expect(wait).toBeLessThan(10);
  });

  it.each(['keys', 'token', 'userinfo'])('signs nobody in when its %s fails', async (place) => {
    const provider = createOidcProvider(broker.config);
    for (const how of ['fails', 'is-nonsense']) {
      const { transaction, answer } = await broker.visit({ ...elsa, provider });
      await broker.control('broker/tamper', { variant: `${place}-${how}` });
      expect(await provider.finish(transaction, answer)).toMatchObject({ state: 'failed' });
      await broker.control('reset');
    }
    expect(await broker.signIn({ ...elsa, provider })).toMatchObject({ state: 'complete' });
  });

  it('is told apart from a refusal when it says so itself', async () => {
    await broker.control('broker/tamper', { variant: 'server-error' });
    expect(await broker.signIn(elsa)).toMatchObject(technical);
  });
});

describe('settings that do not hold together', () => {
  it.each([
    ['http in production', { environment: 'production' }, 'https'],
    ['http in test', { environment: 'test' }, 'https'],
    ['no address', { issuer: 'telia' }, 'https'],
    ['no secret', { privateKey: undefined, clientSecret: undefined }, 'privateKey or a clientSecret'],
    ['no client', { clientId: '' }, 'clientId'],
    ['a key that is none', { privateKey: '-----BEGIN NOTHING-----' }, 'no private key'],
    ['a public key', { privateKey: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }, 'no private key'],
    ['a scope that asks for no identity', { scope: 'profile' }, 'openid'],
    ['a level nobody knows', { acrLoas: { high: 'loa5' } }, 'loa5'],
    ['a way to ask nobody knows', { loaRequest: 'politely' }, 'loaRequest'],
    ['a fact nobody knows', { claims: { personnummer: ['pnr'] } }, 'personnummer'],
    ['a name where a list is due', { claims: { personalNumber: 'pnr' } }, 'list'],
    ['a preset nobody knows', { preset: 'toString' }, 'preset'],
  ])('are refused: %s', (_what, settings, reason) => {
    const config = { ...broker.config, ...settings } as typeof broker.config;
    expect(() => createOidcProvider(config)).toThrow(reason);
  });

  it('never lead out of the simulator’s world without https, nor into another world with it', async () => {
    const elsewhere = createOidcProvider({ ...broker.config, issuer: 'http://idp.example' });
    await expect(elsewhere.begin(request)).rejects.toMatchObject({ alarm: true });
    const { issuer } = broker.config;
    const unmarked = await providerAt(async (_incoming, response) => {
      const description = (await (
        await fetch(`${issuer}/.well-known/openid-configuration`)
      ).json()) as object;
      const own = {
        ...description,
        issuer: `http://${_incoming.headers.host}`,
        handslag_simulator: undefined,
      };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(own));
    });
    await expect(unmarked.begin(request)).rejects.toMatchObject({
      alarm: true,
      message: 'the provider belongs to another environment',
    });
  });
});
