import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFreja } from '@handslag/eid/freja';
import { elsa } from './start-simulator.ts';
import { startFreja, type StartedFreja } from './start-freja.ts';

let at: StartedFreja;

beforeAll(async () => {
  at = await startFreja();
});

afterEach(() => at.control('reset'));
afterAll(() => at.stop());

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
const inferred = { userInfoType: 'INFERRED', userInfo: 'N/A', minRegistrationLevel: 'PLUS' };
const toElsa = {
  userInfoType: 'SSN',
  userInfo: encode({ country: 'SE', ssn: elsa }),
  minRegistrationLevel: 'PLUS',
};
const sign = {
  ...inferred,
  title: 'Underskrift',
  dataToSignType: 'SIMPLE_UTF8_TEXT',
  dataToSign: { text: Buffer.from('Jag intygar.').toString('base64') },
  signatureType: 'SIMPLE',
};
const init = (body: unknown) => at.post('authentication/1.0/initAuthentication', 'initAuthRequest', body);
const initSign = (body: unknown) => at.post('sign/1.0/initSignature', 'initSignRequest', body);
const inMinutes = (minutes: number): number => Date.now() + minutes * 60_000;

describe('strictness of Freja’s services', () => {
  it.each([
    ['GET', 'authentication/1.0/initAuthentication', 405],
    ['PUT', 'sign/1.0/getOneResult', 405],
    ['POST', 'authentication/1.0/nowhere', 404],
    ['POST', 'authentication/2.0/initAuthentication', 404],
  ])('%s /%s gives %i', async (method, path, status) => {
    const response = await fetch(`${at.config.baseUrl}/${path}`, {
      method,
      ...(method !== 'GET' && { body: new URLSearchParams({ a: 'b' }) }),
    });
    expect(response.status).toBe(status);
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data'])('refuses %s', async (contentType) => {
    const headers = { 'content-type': contentType };
    const answer = await at.post('sign/1.0/getOneResult', 'getOneSignResultRequest', {}, { headers });
    expect(answer.status).toBe(415);
  });

  it('takes the parameter as Freja’s own client writes it too', async () => {
    const answer = await at.post('authentication/1.0/initAuthentication', '', '', {
      headers: { 'content-type': 'application/json' },
      body: `initAuthRequest=${encode(inferred)}`,
    });
    expect(answer).toEqual({ status: 200, body: { authRef: expect.stringMatching(/^[0-9a-f]{64}$/u) } });
  });

  it.each([
    ['another parameter', 'initSignRequest=e30=', 1000],
    ['no value', 'initAuthRequest=', 1000],
    ['what is not base64', 'initAuthRequest=åäö', 1010],
    ['what is not JSON', `initAuthRequest=${Buffer.from('{').toString('base64')}`, 1010],
    ['what is no object', `initAuthRequest=${Buffer.from('[]').toString('base64')}`, 1010],
  ])('refuses %s', async (_what, body, code) => {
    const answer = await at.post('authentication/1.0/initAuthentication', '', '', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    expect(answer).toMatchObject({ status: 422, body: { code, message: expect.any(String) } });
  });

  it.each([
    ['no user', {}, 1001],
    ['an unknown kind of user', { ...inferred, userInfoType: 'SHOE_SIZE' }, 1001],
    ['a user that is none', { ...inferred, userInfo: '' }, 1002],
    ['a number beside INFERRED', { ...inferred, userInfo: elsa }, 1002],
    ['a number that is not in base64', { ...toElsa, userInfo: elsa }, 1002],
    ['a number of ten digits', { ...toElsa, userInfo: encode({ country: 'SE', ssn: elsa.slice(2) }) }, 1002],
    ['a number for the lowest level', { ...toElsa, minRegistrationLevel: 'BASIC' }, 1002],
    ['an unknown level', { ...inferred, minRegistrationLevel: 'LOA3' }, 1007],
    ['someone without Freja', { ...toElsa, userInfo: encode({ country: 'SE', ssn: '192501239202' }) }, 1012],
    ['no attributes in the list', { ...inferred, attributesToReturn: [] }, 2002],
    ['an unknown attribute', { ...inferred, attributesToReturn: [{ attribute: 'SHOE_SIZE' }] }, 2002],
  ])('refuses a login with %s', async (_what, body, code) => {
    expect(await init(body)).toMatchObject({ status: 422, body: { code } });
  });

  it.each([
    ['no kind of data', { ...sign, dataToSignType: undefined }, 3000],
    ['no text', { ...sign, dataToSign: {} }, 3001],
    ['a text that is not in base64', { ...sign, dataToSign: { text: 'Jag intygar.' } }, 3001],
    ['too long a text', { ...sign, dataToSign: { text: 'QUFB'.repeat(1366) } }, 3001],
    [
      'hidden data in a simple one',
      { ...sign, dataToSign: { ...sign.dataToSign, binaryData: 'QQ==' } },
      3001,
    ],
    ['the wrong kind of signature', { ...sign, signatureType: 'EXTENDED' }, 3002],
    ['an expiry too soon', { ...sign, expiry: inMinutes(1) }, 3003],
    ['an expiry too late for whoever scans', { ...sign, expiry: inMinutes(31) }, 3003],
    ['an expiry too late for anyone', { ...sign, ...toElsa, expiry: inMinutes(31 * 24 * 60) }, 3003],
    ['an expiry in words', { ...sign, expiry: '2026-12-01' }, 3003],
    ['a notification without text', { ...sign, pushNotification: { title: 'Hej' } }, 3004],
    ['an unknown attribute', { ...sign, attributesToReturn: [{ attribute: 'SHOE_SIZE' }] }, 3005],
    ['an empty title', { ...sign, title: '' }, 3007],
    ['too long a title', { ...sign, title: 'x'.repeat(129) }, 3007],
  ])('refuses a signature with %s', async (_what, body, code) => {
    expect(await initSign(body)).toMatchObject({ status: 422, body: { code } });
  });

  it('lets a signature wait for thirty days for a person who was named', async () => {
    const { status } = await initSign({ ...sign, ...toElsa, expiry: inMinutes(29 * 24 * 60) });
    expect(status).toBe(200);
  });

  it('keeps the two services and their references apart', async () => {
    const { body } = await init(inferred);
    const asSign = await at.post('sign/1.0/getOneResult', 'getOneSignResultRequest', {
      signRef: body['authRef'],
    });
    expect(asSign).toMatchObject({ status: 422, body: { code: 1100 } });
    const cancelled = await at.post('sign/1.0/cancel', 'cancelSignRequest', { signRef: body['authRef'] });
    expect(cancelled).toMatchObject({ status: 422, body: { code: 1100 } });
    const nobody = await at.post('authentication/1.0/getOneResult', 'getOneAuthResultRequest', {});
    expect(nobody).toMatchObject({ status: 422, body: { code: 1100 } });
  });
});

describe('the life of a transaction', () => {
  it('ends after two minutes', async () => {
    const handle = await at.frejaOrder();
    await at.control('clock/jump', { milliseconds: 119_000 });
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'pending' });
    await at.control('clock/jump', { milliseconds: 1_000 });
    expect(await at.freja.collect(handle)).toEqual({
      state: 'failed',
      messageId: 'RFA8',
      retryable: true,
      reason: 'failed: EXPIRED',
    });
  });

  it('is longer for a signature', async () => {
    const handle = await at.frejaOrder({ purpose: 'sign', sign: { visibleText: 'Jag intygar.' } });
    await at.control('clock/jump', { milliseconds: 14 * 60_000 });
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'pending' });
    await at.control('clock/jump', { milliseconds: 61_000 });
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA8' });
  });

  it('is forgotten ten minutes after its end', async () => {
    const handle = await at.frejaOrder();
    await at.control('freja/latest/cancel');
    await at.control('clock/jump', { milliseconds: 600_000 });
    expect(await at.freja.collect(handle)).toMatchObject({ messageId: 'RFA6' });
    await at.control('clock/jump', { milliseconds: 1 });
    expect(await at.freja.collect(handle)).toMatchObject({
      state: 'failed',
      messageId: 'RFA8',
      reason: 'Freja /authentication/1.0/getOneResult: 422 1100',
    });
  });

  it('ends both logins of a person who has two, and no others', async () => {
    const [first, second, other] = [await at.frejaOrder(), await at.frejaOrder(), await at.frejaOrder()];
    const signature = await at.frejaOrder({ purpose: 'sign', sign: { visibleText: 'Jag intygar.' } });
    const bind = (orderRef: string, personalNumber: string) =>
      at.control(`freja/transactions/${orderRef}/bind`, { personalNumber });
    await bind(first.orderRef, elsa);
    await bind(other.orderRef, '199001032391');
    await bind(signature.orderRef, elsa);
    await bind(second.orderRef, elsa);
    for (const handle of [first, second]) {
      expect(await at.freja.collect(handle)).toEqual({
        state: 'failed',
        messageId: 'riskBlocked',
        retryable: true,
        reason: 'failed: REJECTED',
      });
    }
    for (const handle of [other, signature]) {
      expect(await at.freja.collect(handle)).toMatchObject({ state: 'pending' });
    }
  });

  it('refuses a second login that names the same person, and ends the first', async () => {
    const { body } = await init(toElsa);
    expect(await init(toElsa)).toMatchObject({ status: 422, body: { code: 2000 } });
    const result = await at.post('authentication/1.0/getOneResult', 'getOneAuthResultRequest', body);
    expect(result.body).toMatchObject({ status: 'REJECTED' });
    expect(await init(toElsa)).toMatchObject({ status: 200 });
  });

  it('can be taken back once, which both sides see', async () => {
    const handle = await at.frejaOrder();
    const cancel = () =>
      at.post('authentication/1.0/cancel', 'cancelAuthRequest', { authRef: handle.orderRef });
    expect(await cancel()).toEqual({ status: 200, body: {} });
    expect(await cancel()).toMatchObject({ status: 422, body: { code: 1100 } });
    await expect(at.control(`freja/transactions/${handle.orderRef}/approve`)).rejects.toThrow('RP_CANCELED');
  });
});

describe('what the client makes of every status', () => {
  it.each([
    ['cancel', 'RFA6', 'CANCELED'],
    ['reject', 'riskBlocked', 'REJECTED'],
    ['expire', 'RFA8', 'EXPIRED'],
  ])('%s', async (action, messageId, status) => {
    const handle = await at.frejaOrder();
    await at.control(`freja/latest/${action}`);
    expect(await at.freja.collect(handle)).toEqual({
      state: 'failed',
      messageId,
      retryable: true,
      reason: `failed: ${status}`,
    });
  });

  it('gives an order up, also twice, and then says that it was replaced', async () => {
    const handle = await at.frejaOrder();
    await at.freja.cancel(handle);
    await at.freja.cancel(handle);
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA3' });
  });

  it('shows a code until the app has the order', async () => {
    const handle = await at.frejaOrder();
    expect(await at.freja.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA1', showQr: true });
    await at.control('freja/latest/deliver');
    expect(await at.freja.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA9', showQr: false });
  });

  it('waits for the app that was started on this device', async () => {
    const handle = await at.frejaOrder({ flow: 'this-device' });
    expect(await at.freja.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA13', showQr: false });
  });

  it('takes statuses and fields that were added yesterday', async () => {
    const handle = await at.frejaOrder();
    const path = 'authentication/1.0/getOneResult';
    await at.control('freja/faults', { path, effect: 'hint', hintCode: 'INVENTED_TOMORROW' });
    expect(await at.freja.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA21', showQr: false });
    await at.control('freja/faults', { path, effect: 'field' });
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'pending', messageId: 'RFA1' });
    await at.control('freja/faults', { path, effect: 'hint' });
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA22' });
  });
});

describe('what the client makes of trouble', () => {
  it.each([
    [422, 1012, 'RFA2', false, false],
    [422, 1005, 'riskBlocked', false, false],
    [422, 2000, 'RFA3', true, false],
    [422, 1007, 'RFA22', false, true],
    [400, 1010, 'RFA22', false, true],
    [422, 3001, 'RFA22', false, true],
    [422, 9999, 'RFA22', true, false],
    [422, 0, 'RFA5', true, false],
    [401, undefined, 'RFA22', false, true],
    [404, undefined, 'RFA22', false, true],
    [405, undefined, 'RFA22', false, true],
    [415, undefined, 'RFA22', false, true],
    [408, undefined, 'RFA5', true, false],
    [429, undefined, 'RFA5', true, false],
    [500, undefined, 'RFA5', true, false],
    [500, 1012, 'RFA5', true, false],
  ])('%i with code %s becomes %s', async (status, errorCode, messageId, retryable, alarm) => {
    await at.control('freja/faults', {
      effect: 'status',
      status,
      ...(errorCode !== undefined && { errorCode }),
    });
    await expect(at.frejaOrder()).rejects.toMatchObject({ messageId, retryable, alarm });
  });

  it('tries once more at 503, and then gives up', async () => {
    await at.control('freja/faults', { effect: 'status', status: 503 });
    await expect(at.frejaOrder()).resolves.toMatchObject({ provider: 'freja' });
    await at.control('freja/faults', { effect: 'status', status: 503, times: 2 });
    await expect(at.frejaOrder()).rejects.toMatchObject({ messageId: 'RFA5' });
  });

  it('tells a dropped connection as a technical problem', async () => {
    await at.control('freja/faults', { effect: 'drop' });
    await expect(at.frejaOrder()).rejects.toMatchObject({ messageId: 'RFA5', alarm: false });
    const handle = await at.frejaOrder();
    await at.control('freja/faults', { effect: 'drop' });
    expect(await at.freja.collect(handle)).toMatchObject({
      state: 'failed',
      messageId: 'RFA5',
      retryable: true,
    });
    await at.control('freja/faults', { effect: 'drop' });
    await expect(at.freja.cancel(handle)).resolves.toBeUndefined();
  });

  it('waits no longer than it was told to', async () => {
    const hasty = createFreja({ ...at.config, timeoutMs: 200 });
    await at.control('freja/faults', { effect: 'slow', delayMs: 5_000 });
    const request = { purpose: 'login', flow: 'other-device', endUserIp: '192.0.2.7' } as const;
    await expect(hasty.start(request)).rejects.toMatchObject({ messageId: 'RFA5', retryable: true });
  });
});
