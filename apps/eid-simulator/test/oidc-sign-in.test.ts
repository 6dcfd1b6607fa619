import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOidcProvider } from '@handslag/eid/oidc-provider';
import { createBrowser } from './browser.ts';
import { comeBack, request, startBroker, type StartedBroker } from './start-broker.ts';

let broker: StartedBroker;

beforeAll(async () => {
  broker = await startBroker();
});

afterEach(() => broker.control('reset'));
afterAll(() => broker.stop());

/** Each claim of the request, where the parameter `claims` holds JSON. */
function sent(url: string): Record<string, unknown> {
  const parameters = Object.fromEntries(new URL(url).searchParams);
  return { ...parameters, ...(parameters['claims'] && { claims: JSON.parse(parameters['claims']) }) };
}

describe('what is asked of the provider', () => {
  it('is bound to this sign-in, and to the levels that will do', async () => {
    const { url, transaction } = await broker.provider.begin({ ...request, language: 'en' });
    expect(sent(url)).toMatchObject({
      response_type: 'code',
      scope: 'openid https://id.oidc.se/scope/naturalPersonInfo https://id.oidc.se/scope/naturalPersonNumber',
      redirect_uri: request.returnAddress,
      state: transaction.state,
      nonce: transaction.own['nonce'],
      code_challenge_method: 'S256',
      ui_locales: 'en sv',
      'https://id.oidc.se/param/authnProvider': 'telia',
      claims: {
        id_token: {
          acr: {
            essential: true,
            values: ['loa3', 'loa4'].map((loa) => `http://id.elegnamnden.se/loa/1.0/${loa}`),
          },
        },
      },
    });
    expect(url).not.toContain(transaction.own['codeVerifier']);
    expect(sent(url)).not.toHaveProperty('prompt');
  });

  it('is new for each sign-in', async () => {
    const [one, two] = await Promise.all([broker.provider.begin(request), broker.provider.begin(request)]);
    for (const secret of ['nonce', 'codeVerifier']) {
      expect(one?.transaction.own[secret]).not.toBe(two?.transaction.own[secret]);
    }
    expect(one?.transaction.state).not.toBe(two?.transaction.state);
  });

  it('can be in the words of brokers with other habits', async () => {
    const { authnProvider: _, ...config } = broker.config;
    const idura = createOidcProvider({ ...config, preset: 'idura' });
    expect(sent((await idura.begin(request)).url)).toMatchObject({
      scope: 'openid profile ssn',
      acr_values: 'urn:grn:authn:se:bankid:same-device urn:grn:authn:se:bankid:another-device:qr',
    });
    const freja = createOidcProvider({ ...config, preset: 'freja-oidc' });
    const asked = sent((await freja.begin({ ...request, forceAuthentication: true })).url);
    expect(asked).toMatchObject({ prompt: 'login', scope: expect.stringContaining('frejaeid.com') });
    expect(asked).not.toHaveProperty('claims');
    const node = createOidcProvider({ ...config, preset: 'sweden-connect' });
    const { claims } = sent((await node.begin({ ...request, loas: ['eidas-sub'] })).url);
    expect(claims).toEqual({
      id_token: {
        acr: {
          essential: true,
          values: ['eidas-sub', 'eidas-nf-sub'].map((loa) => `http://id.elegnamnden.se/loa/1.0/${loa}`),
        },
      },
      userinfo: { 'https://id.swedenconnect.se/claim/eidasCountry': null },
    });
  });

  it('can be handed over beforehand, so that the browser carries nothing', async () => {
    const provider = createOidcProvider({ ...broker.config, pushed: true });
    const { url } = await provider.begin(request);
    expect(Object.keys(sent(url)).toSorted()).toEqual(['client_id', 'request_uri']);
    const result = await broker.signIn({ name: 'Elsa Lindmark', provider });
    expect(result).toMatchObject({ state: 'complete', identity: { idNumber: '199001012385', loa: 'loa3' } });
  });

  it('is nothing at all where no level that will do can be had', async () => {
    const { authnProvider: _, ...config } = broker.config;
    const signicat = createOidcProvider({ ...config, preset: 'signicat' });
    await expect(signicat.begin({ ...request, loas: ['loa4'] })).rejects.toMatchObject({
      name: 'EidError',
      alarm: true,
    });
  });
});

describe('signing in through the broker', () => {
  it('tells who it is, with what, and that it is no real person', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const result = await broker.signIn({ name: 'Elsa Lindmark' });
    expect(result).toEqual({
      state: 'complete',
      identity: {
        subjectKey: 'invented:199001012385',
        idType: 'pnr',
        idNumber: '199001012385',
        givenName: 'Elsa',
        familyName: 'Lindmark',
        fullName: 'Elsa Lindmark',
        birthDate: '1990-01-01',
        loa: 'loa3',
        provider: 'telia',
        authTime: expect.any(String),
        simulated: true,
      },
    });
    const { authTime } = (result as Extract<typeof result, { state: 'complete' }>).identity;
    expect(Date.parse(authTime)).toBeGreaterThanOrEqual(before);
  });

  it('knows a coordination number', async () => {
    const result = await broker.signIn({ name: 'Leila Farahi' });
    expect(result).toMatchObject({ identity: { idType: 'samordning', idNumber: '199100912386' } });
  });

  it('works when the person must prove themselves anew', async () => {
    const result = await broker.signIn({ name: 'Elsa Lindmark', request: { forceAuthentication: true } });
    expect(result).toMatchObject({ state: 'complete' });
  });

  it('proves who we are with a key in PEM as well', async () => {
    const { privateKey } = broker.config;
    const key = createPrivateKey({ key: privateKey as JsonWebKey, format: 'jwk' });
    const pem = key.export({ format: 'pem', type: 'pkcs8' }).toString();
    const provider = createOidcProvider({ ...broker.config, privateKey: pem });
    const result = await broker.signIn({ name: 'Elsa Lindmark', provider });
    expect(result).toMatchObject({ state: 'complete' });
  });

  it('lets people take turns in one browser', async () => {
    const browser = createBrowser();
    for (const [name, number] of [
      ['Elsa Lindmark', '199001012385'],
      ['Johan Ekvall', '199001032391'],
    ]) {
      const { url, transaction } = await broker.provider.begin({ ...request, forceAuthentication: true });
      const answer = await comeBack(url, name, browser);
      expect(await broker.provider.finish(transaction, answer)).toMatchObject({
        identity: { idNumber: number },
      });
    }
  });

  it('reads the names of claims that the connection gives', async () => {
    const provider = createOidcProvider({
      ...broker.config,
      scope: 'openid profile ssn',
      claims: { personalNumber: ['ssn'] },
    });
    const result = await broker.signIn({ name: 'Johan Ekvall', provider });
    expect(result).toMatchObject({ state: 'complete', identity: { idNumber: '199001032391' } });
  });

  it('lets the person choose among the e-IDs of a broker', async () => {
    const { authnProvider: _, ...config } = broker.config;
    const { url } = await createOidcProvider(config).begin(request);
    const page = await createBrowser().get(url);
    expect(page.text).toContain('<h1>Välj e-legitimation</h1>');
    for (const name of ['Telia e-legitimation', 'BankID', 'Freja eID+']) {
      expect(page.text).toContain(`<h2>${name}</h2>`);
    }
    expect(page.text).toContain('inga riktiga e-legitimationer');
  });

  it('tells that the person cancelled', async () => {
    expect(await broker.signIn({})).toMatchObject({ state: 'failed', messageId: 'RFA6', retryable: true });
  });

  it('tells that the e-ID does not reach the level', async () => {
    const { authnProvider: _, ...config } = broker.config;
    const provider = createOidcProvider({ ...config, authnProvider: 'freja' });
    const result = await broker.signIn({ name: 'Rune Forsvik', provider });
    expect(result).toMatchObject({
      state: 'failed',
      messageId: 'RFA22',
      retryable: false,
      reason: 'the provider answered unmet_authentication_requirements',
    });
    const enough = await broker.signIn({
      name: 'Rune Forsvik',
      provider,
      request: { loas: ['loa2', 'loa3'] },
    });
    expect(enough).toMatchObject({ state: 'complete', identity: { loa: 'loa2' } });
  });

  it('goes on when the provider changes its keys', async () => {
    const underWay = await broker.visit({ name: 'Elsa Lindmark' });
    await broker.control('broker/rotate-keys');
    expect(await broker.signIn({ name: 'Elsa Lindmark' })).toMatchObject({ state: 'complete' });
    await broker.control('broker/rotate-keys');
    expect(await broker.signIn({ name: 'Elsa Lindmark' })).toMatchObject({ state: 'complete' });
    const { state } = await broker.provider.finish(underWay.transaction, underWay.answer);
    expect(state).toBe('complete');
  });

  it('does not trust a person’s number to name them: the subject is opaque', async () => {
    const { url } = await broker.provider.begin(request);
    const page = await createBrowser().get(url);
    expect(page.text).not.toMatch(/value="[^"]*199001012385/u);
  });
});
