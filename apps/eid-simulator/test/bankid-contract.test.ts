import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createBankId } from '@handslag/eid/bankid';
import { elsa, startSimulator, type Started } from './start-simulator.ts';

let at: Started;

beforeAll(async () => {
  at = await startSimulator();
});

afterEach(() => at.control('reset'));
afterAll(() => at.stop());

const auth = { endUserIp: '192.0.2.7' };
const text = Buffer.from('Jag intygar.').toString('base64');

describe('strictness of the BankID API', () => {
  it.each([
    ['GET', 'auth', 405, 'methodNotAllowed'],
    ['PUT', 'collect', 405, 'methodNotAllowed'],
    ['POST', 'nowhere', 404, 'notFound'],
  ])('%s /%s gives %i', async (method, path, status, errorCode) => {
    const url = `${at.simulator.bankId.baseUrl}/${path}`;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method, headers, ...(method !== 'GET' && { body: '{}' }) });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errorCode });
  });

  it.each(['application/json; charset=utf-8', 'text/plain', 'application/x-www-form-urlencoded'])(
    'refuses %s',
    async (contentType) => {
      const answer = await at.wire('auth', auth, { headers: { 'content-type': contentType } });
      expect(answer).toMatchObject({ status: 415, body: { errorCode: 'unsupportedMediaType' } });
    },
  );

  it.each([
    ['no address', {}, 'endUserIp'],
    ['an address that is none', { endUserIp: '192.0.2' }, 'endUserIp'],
    ['text that is not base64', { ...auth, userVisibleData: 'åäö' }, 'userVisibleData'],
    ['too long a text', { ...auth, userVisibleData: 'QUFB'.repeat(376) }, 'userVisibleData'],
    [
      'an unknown format',
      { ...auth, userVisibleData: text, userVisibleDataFormat: 'html' },
      'userVisibleDataFormat',
    ],
    ['web and app together', { ...auth, web: {}, app: {} }, 'web and app'],
    ['too long a browser name', { ...auth, web: { userAgent: 'x'.repeat(257) } }, 'web.userAgent'],
    ['a return address too long', { ...auth, returnUrl: `https://${'x'.repeat(512)}` }, 'returnUrl'],
    ['the old top-level number', { ...auth, personalNumber: elsa }, 'personalNumber'],
    ['a number of ten digits', { ...auth, requirement: { personalNumber: elsa.slice(2) } }, 'personalNumber'],
    ['a wrong check digit', { ...auth, requirement: { personalNumber: '199001012386' } }, 'personalNumber'],
    [
      'a policy that is none',
      { ...auth, requirement: { certificatePolicies: ['1.2.x'] } },
      'certificatePolicies',
    ],
    [
      'a wildcard too early',
      { ...auth, requirement: { certificatePolicies: ['1.2.3.*'] } },
      'certificatePolicies',
    ],
    ['an unknown card reader', { ...auth, requirement: { cardReader: 'class3' } }, 'cardReader'],
  ])('refuses %s', async (_what, body, named) => {
    const answer = await at.wire('auth', body);
    expect(answer).toMatchObject({ status: 400, body: { errorCode: 'invalidParameters' } });
    expect(answer.body['details']).toContain(named);
  });

  it('refuses a signature without a text, an unknown order and a body that is not JSON', async () => {
    expect((await at.wire('sign', auth)).status).toBe(400);
    expect((await at.wire('collect', { orderRef: 'nobody' })).status).toBe(400);
    const broken = await fetch(`${at.simulator.bankId.baseUrl}/auth`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(broken.status).toBe(400);
  });
});

describe('the life of an order', () => {
  it('fails when no app has taken it within 30 seconds', async () => {
    const handle = await at.order();
    await at.control('clock/jump', { milliseconds: 29_000 });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'pending' });
    await at.control('clock/jump', { milliseconds: 1_000 });
    expect(await at.bankId.collect(handle)).toMatchObject({ messageId: 'RFA17B', retryable: true });
    const launched = await at.order({ flow: 'this-device' });
    await at.control('clock/jump', { milliseconds: 30_000 });
    expect(await at.bankId.collect(launched)).toMatchObject({ messageId: 'RFA17A' });
  });

  it('expires after three minutes in the app', async () => {
    const handle = await at.order();
    await at.control('latest/scan');
    await at.control('clock/jump', { milliseconds: 180_000 });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA8' });
  });

  it('keeps a result for three minutes and a failure for five, and gives it once', async () => {
    const complete = await at.order();
    await at.control('latest/complete', { personalNumber: elsa });
    await at.control('clock/jump', { milliseconds: 180_001 });
    expect((await at.wire('collect', complete)).status).toBe(400);
    const failed = await at.order();
    await at.control('latest/cancel');
    await at.control('clock/jump', { milliseconds: 299_000 });
    expect((await at.wire('collect', failed)).body).toMatchObject({
      status: 'failed',
      hintCode: 'userCancel',
    });
    expect((await at.wire('collect', failed)).status).toBe(400);
  });

  it('is replaced by a newer order of the same person', async () => {
    const older = await at.order();
    await at.control('latest/ask-for-code');
    await at.control(`orders/${older.orderRef}/identify`, { personalNumber: elsa });
    const newer = await at.order();
    await at.control('latest/complete', { personalNumber: elsa });
    expect(await at.bankId.collect(older)).toMatchObject({ state: 'failed', messageId: 'RFA3' });
    expect(await at.bankId.collect(newer)).toMatchObject({ state: 'complete' });
  });

  it('cannot be collected once it has been taken back', async () => {
    const handle = await at.order();
    expect(await at.wire('cancel', handle)).toEqual({ status: 200, body: {} });
    expect((await at.wire('collect', handle)).status).toBe(400);
    expect((await at.wire('cancel', handle)).status).toBe(400);
  });

  it('honours a wildcard among the policies', async () => {
    const requirement = { certificatePolicies: ['1.2.3.4.1*', '1.2.3.4.5'] };
    expect((await at.wire('auth', { ...auth, requirement })).status).toBe(400);
    const { body } = await at.wire('auth', { ...auth, requirement: { certificatePolicies: ['1.2.3.4.*'] } });
    await at.control('latest/complete', { personalNumber: elsa });
    expect((await at.wire('collect', body)).body).toMatchObject({ status: 'complete' });
  });

  it('asks for passport or ID card where that is required', async () => {
    const { body } = await at.wire('auth', { ...auth, requirement: { mrtd: true } });
    await at.control('latest/scan');
    expect((await at.wire('collect', body)).body).toMatchObject({ hintCode: 'userMrtd' });
    await at.control('latest/complete', { personalNumber: elsa });
    expect((await at.wire('collect', body)).body).toMatchObject({
      completionData: { stepUp: { mrtd: true } },
    });
  });

  it('ends both phone orders when a second one comes for the same person', async () => {
    const call = { personalNumber: elsa, callInitiator: 'user' };
    const { body } = await at.wire('phone/auth', call);
    expect((await at.wire('collect', body)).body).toMatchObject({ hintCode: 'userCallConfirm' });
    expect((await at.wire('phone/auth', call)).body).toMatchObject({ errorCode: 'alreadyInProgress' });
    expect((await at.wire('collect', body)).body).toMatchObject({ status: 'failed' });
  });
});

describe('what the client makes of trouble', () => {
  it.each([
    [400, 'alreadyInProgress', 'RFA4', true, false],
    [400, 'ALREADYINPROGRESS', 'RFA4', true, false],
    [400, 'invalidParameters', 'RFA22', false, true],
    [401, 'unauthorized', 'RFA22', false, true],
    [408, 'requestTimeout', 'RFA5', true, false],
    [429, 'tooManyRequests', 'RFA5', true, false],
    [500, 'internalError', 'RFA5', true, false],
    [418, 'inventedTomorrow', 'RFA22', true, false],
  ])('%i %s becomes %s', async (status, errorCode, messageId, retryable, alarm) => {
    await at.control('faults', { path: 'auth', effect: 'status', status, errorCode });
    await expect(at.order()).rejects.toMatchObject({ messageId, retryable, alarm });
  });

  it('tries once more at 503, and then gives up', async () => {
    await at.control('faults', { path: 'auth', effect: 'status', status: 503 });
    await expect(at.order()).resolves.toMatchObject({ provider: 'bankid' });
    await at.control('faults', { path: 'auth', effect: 'status', status: 503, times: 2 });
    await expect(at.order()).rejects.toMatchObject({ messageId: 'RFA5' });
  });

  it('tells a dropped connection as a technical problem', async () => {
    await at.control('faults', { path: 'auth', effect: 'drop' });
    await expect(at.order()).rejects.toMatchObject({ messageId: 'RFA5', alarm: false });
  });

  it('waits no longer than it was told to', async () => {
    const hasty = createBankId({ environment: 'simulator', ...at.simulator.bankId, timeoutMs: 200 });
    await at.control('faults', { path: 'auth', effect: 'slow', delayMs: 5_000 });
    const request = { purpose: 'login', flow: 'other-device', endUserIp: '192.0.2.7' } as const;
    await expect(hasty.start(request)).rejects.toMatchObject({ messageId: 'RFA5', retryable: true });
  });

  it('ends an order whose answer was lost on the way, and does not mind that BankID cannot be told', async () => {
    const handle = await at.order();
    await at.control('faults', { path: 'collect', effect: 'drop' });
    expect(await at.bankId.collect(handle)).toMatchObject({
      state: 'failed',
      messageId: 'RFA5',
      retryable: true,
    });
    await at.control('faults', { path: 'cancel', effect: 'drop' });
    await expect(at.bankId.cancel(handle)).resolves.toBeUndefined();
  });

  it('takes hints, failures and fields that were added yesterday', async () => {
    const handle = await at.order();
    await at.control('faults', { path: 'collect', effect: 'hint', hintCode: 'inventedTomorrow' });
    expect(await at.bankId.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA21', showQr: false });
    await at.control('faults', { path: 'collect', effect: 'field' });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'pending', messageId: 'RFA1' });
    await at.control('faults', { path: 'collect', effect: 'failHint', hintCode: 'inventedTomorrow' });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA22' });
  });

  it.each([
    ['decline', 'callDeclined'],
    ['certificate-error', 'RFA16'],
    ['expire', 'RFA8'],
    ['cancel', 'RFA6'],
  ])('says what a failure by %s is', async (action, messageId) => {
    const handle = await at.order();
    await at.control(`latest/${action}`);
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'failed', messageId });
  });
});
