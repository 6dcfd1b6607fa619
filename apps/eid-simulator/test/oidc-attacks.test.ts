import { exportPKCS8, generateKeyPair } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOidcProvider } from '@handslag/eid/oidc-provider';
import { createBrowser } from './browser.ts';
import { comeBack, request, startBroker, type StartedBroker } from './start-broker.ts';

let broker: StartedBroker;
const elsa = { name: 'Elsa Lindmark' };

beforeAll(async () => {
  broker = await startBroker();
});

afterEach(() => broker.control('reset'));
afterAll(() => broker.stop());

const refused = { state: 'failed', messageId: 'RFA22', retryable: true };

/** Where the e-ID itself says the level, as with Freja, Idura and Signicat. */
const byEid = { loaClaim: 'https://id.oidc.se/claim/authnProvider', acrLoas: { telia: 'loa3' } } as const;

describe('an answer that lies', () => {
  it.each([
    ['wrong-nonce', /JWT_CLAIM/u],
    ['no-nonce', /OAUTH/u],
    ['wrong-audience', /JWT_CLAIM/u],
    ['more-audiences', /JWT_CLAIM/u],
    ['wrong-issuer', /JWT_CLAIM/u],
    ['expired', /TIMESTAMP/u],
    ['stale', /EXPIRED/u],
    ['future', /ERR_JWT_CLAIM/u],
    ['undated', /OAUTH|ERR_JWT/u],
    ['lower-acr', /level of assurance/u],
    ['unknown-acr', /level of assurance/u],
    ['no-acr', /level of assurance/u],
    ['unsigned', /SIGNATURE|OAUTH|ERR_JW/u],
    ['alg-none', /OAUTH/u],
    ['hmac', /OAUTH/u],
    ['changed', /SIGNATURE/u],
    ['other-key', /SIGNATURE/u],
    ['userinfo-plain', /not signed/u],
    ['userinfo-unsigned', /SIGNATURE|ERR_JWS/u],
    ['userinfo-alg-none', /ALG/u],
    ['userinfo-hmac', /ALG/u],
    ['userinfo-changed', /SIGNATURE/u],
    ['userinfo-other-key', /SIGNATURE/u],
    ['userinfo-other-subject', /someone else/u],
    ['userinfo-other-audience', /meant for someone else/u],
    ['userinfo-other-issuer', /meant for someone else/u],
    ['userinfo-expired', /EXPIRED/u],
    ['other-eid', /another e-ID/u],
    ['userinfo-two-persons', /more than one person/u],
    ['userinfo-nobody', /no usable number/u],
    ['other-iss', /OAUTH/u],
    ['no-iss', /OAUTH/u],
    ['other-state', /OAUTH/u],
  ])('signs nobody in: %s', async (variant, reason) => {
    await broker.control('broker/tamper', { variant });
    const result = await broker.signIn(elsa);
    expect(result).toMatchObject({ ...refused, reason: expect.stringMatching(reason) });
    expect(JSON.stringify(result)).not.toMatch(/199001012385|Lindmark/u);
  });

  it('is refused when the person was not asked anew though they had to be', async () => {
    await broker.control('broker/tamper', { variant: 'earlier-sign-in' });
    expect(await broker.signIn(elsa)).toMatchObject({ state: 'complete' });
    const anew = await broker.signIn({ ...elsa, request: { forceAuthentication: true } });
    expect(anew).toMatchObject({ ...refused, reason: 'the person was not asked anew' });
  });

  it('is refused when it does not tell whether the person was asked anew', async () => {
    await broker.control('broker/tamper', { variant: 'no-auth-time' });
    expect(await broker.signIn(elsa)).toMatchObject({ state: 'complete' });
    const anew = await broker.signIn({ ...elsa, request: { forceAuthentication: true } });
    expect(anew).toMatchObject({
      ...refused,
      reason: 'the provider does not tell when the person was asked',
    });
  });

  it.each(['acr_values', 'none'] as const)(
    'is refused when it does not tell, or tells of an earlier time, where levels are asked for by %s',
    async (loaRequest) => {
      const provider = createOidcProvider({ ...broker.config, ...byEid, loaRequest });
      const anew = { ...elsa, provider, request: { forceAuthentication: true } };
      expect(await broker.signIn(anew)).toMatchObject({ state: 'complete' });
      await broker.control('broker/tamper', { variant: 'no-auth-time' });
      const reason = 'the provider does not tell when the person was asked';
      expect(await broker.signIn(anew)).toMatchObject({ ...refused, reason });
      await broker.control('broker/tamper', { variant: 'earlier-sign-in' });
      expect(await broker.signIn(anew)).toMatchObject({
        ...refused,
        reason: 'the person was not asked anew',
      });
    },
  );

  it('is believed without, where the connection says that the provider never tells', async () => {
    const provider = createOidcProvider({
      ...broker.config,
      ...byEid,
      loaRequest: 'none',
      demandAuthTime: false,
    });
    await broker.control('broker/tamper', { variant: 'no-auth-time' });
    const anew = { ...elsa, provider, request: { forceAuthentication: true } };
    expect(await broker.signIn(anew)).toMatchObject({ state: 'complete' });
  });

  it('must name the e-ID that was asked for, in the claim that the connection says', async () => {
    const named = createOidcProvider({ ...broker.config, authnProviderClaim: 'given_name' });
    expect(await broker.signIn({ ...elsa, provider: named })).toMatchObject({
      ...refused,
      reason: 'another e-ID was used than the one asked for',
    });
    const unnamed = createOidcProvider({ ...broker.config, authnProviderClaim: 'eid' });
    expect(await broker.signIn({ ...elsa, provider: unnamed })).toMatchObject({
      ...refused,
      reason: 'the provider does not tell which e-ID was used',
    });
  });

  it('is only needed signed where the connection demands it, and then is proven all the same', async () => {
    const provider = createOidcProvider({ ...broker.config, signedUserInfo: false });
    await broker.control('broker/tamper', { variant: 'userinfo-plain' });
    expect(await broker.signIn({ ...elsa, provider })).toMatchObject({ state: 'complete' });
    await broker.control('broker/tamper', { variant: 'userinfo-changed' });
    expect(await broker.signIn({ ...elsa, provider })).toMatchObject(refused);
  });

  it('covers everything the simulator can do', async () => {
    const response = await fetch(`${broker.simulator.url}/control/broker/tamperings`);
    const places = ['discovery', 'keys', 'token', 'userinfo'];
    const elsewhere = places.flatMap((place) =>
      ['hangs', 'fails', 'is-nonsense'].map((how) => `${place}-${how}`),
    );
    const lies = ((await response.json()) as string[]).filter((name) => !elsewhere.includes(name));
    expect(lies).toHaveLength(33 + 3);
    await expect(broker.control('broker/tamper', { variant: 'unheard-of' })).rejects.toThrow('Unknown');
  });
});

describe('an answer to someone else', () => {
  it('is refused with a code that was used before', async () => {
    const { transaction, answer } = await broker.visit(elsa);
    expect(await broker.provider.finish(transaction, answer)).toMatchObject({ state: 'complete' });
    expect(await broker.provider.finish(transaction, answer)).toMatchObject({
      ...refused,
      reason: 'the provider answered invalid_grant',
    });
  });

  it('is refused with another browser’s answer, whole or in part', async () => {
    const mine = await broker.visit(elsa);
    const theirs = await broker.visit({ name: 'Johan Ekvall' });
    expect(await broker.provider.finish(mine.transaction, theirs.answer)).toMatchObject(refused);
    const mixed = { ...theirs.answer, state: mine.transaction.state };
    expect(await broker.provider.finish(mine.transaction, mixed)).toMatchObject(refused);
  });

  it.each(['nonce', 'codeVerifier'])('is refused with another sign-in’s %s', async (secret) => {
    const other = await broker.provider.begin(request);
    const { transaction, answer } = await broker.visit(elsa);
    const own = { ...transaction.own, [secret]: other.transaction.own[secret] ?? '' };
    expect(await broker.provider.finish({ ...transaction, own }, answer)).toMatchObject(refused);
  });

  it('is refused by another connection, and after ten minutes', async () => {
    const other = createOidcProvider({ ...broker.config, id: 'another' });
    const { transaction, answer } = await broker.visit(elsa);
    expect(await other.finish(transaction, answer)).toMatchObject({
      ...refused,
      reason: 'the transaction is of another provider',
    });
    const later = createOidcProvider({ ...broker.config, clock: () => new Date(Date.now() + 601_000) });
    expect(await later.finish(transaction, answer)).toMatchObject({ state: 'failed', messageId: 'RFA8' });
  });

  it.each([
    ['nothing', {}],
    ['an error without a state', { error: 'access_denied' }],
    ['a code without a state', { code: 'x', iss: 'https://another.example' }],
    ['letters that are none', { state: '\u0000', code: '\uD800' }],
  ])('is refused when the browser brings %s', async (_what, answer) => {
    const { transaction } = await broker.provider.begin(request);
    expect(await broker.provider.finish(transaction, answer)).toMatchObject(refused);
  });

  it('writes no words of the browser’s in the log', async () => {
    const { transaction } = await broker.provider.begin(request);
    const answer = { state: transaction.state, iss: broker.config.issuer, error: '199001012385 Elsa' };
    expect(await broker.provider.finish(transaction, answer)).toMatchObject({
      ...refused,
      reason: 'the provider answered something unknown',
    });
  });

  it('is sent to no other address than those that were agreed', async () => {
    const { url } = await broker.provider.begin({ ...request, returnAddress: 'http://evil.example/return' });
    expect((await createBrowser().get(url)).status).toBe(400);
  });

  it('is given to no one who lacks our key', async () => {
    const stranger = createOidcProvider({
      ...broker.config,
      clientSecret: 'a guess',
      privateKey: await anotherKey(),
    });
    const { url, transaction } = await stranger.begin(request);
    expect(await stranger.finish(transaction, await comeBack(url, elsa.name))).toMatchObject({
      ...refused,
      reason: 'the provider answered invalid_client',
    });
  });
});

async function anotherKey() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { pem: await exportPKCS8(privateKey), keyId: 'k', algorithm: 'ES256' } as const;
}
