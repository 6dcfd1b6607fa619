import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OrderHandle } from '@handslag/eid/provider';
import { createBrowser } from './browser.ts';
import { startFreja, type StartedFreja } from './start-freja.ts';

let at: StartedFreja;

beforeAll(async () => {
  at = await startFreja();
});

afterEach(() => at.control('reset'));
afterAll(() => at.stop());

const inferred = { userInfoType: 'INFERRED', userInfo: 'N/A', minRegistrationLevel: 'PLUS' };
const origin = { userIpAddress: '192.0.2.7', userAgent: 'Firefox', flowType: 'SAME_DEVICE' };
const init = (body: unknown) => at.post('authentication/1.0/initAuthentication', 'initAuthRequest', body);

/** The code as it looks some seconds after the order began. */
const qrAfter = (handle: OrderHandle, seconds: number): string =>
  at.freja.qrText(handle, new Date(Date.parse(handle.startedAt) + seconds * 1000));
const scan = (text: string) =>
  createBrowser().get(`${at.simulator.url}/freja-phone?qr=${encodeURIComponent(text)}`);

describe('the code to scan', () => {
  it('is another each second, and proves that it was on show then', async () => {
    const handle = await at.frejaOrder();
    const [first, next] = [qrAfter(handle, 0), qrAfter(handle, 1)];
    expect(first).not.toBe(next);
    const reference = new URL(next).searchParams.get('transactionReference') ?? '';
    const [authRef, seconds, code] = reference.split('.');
    expect([authRef, seconds]).toEqual([handle.orderRef, '1']);
    const { qrCodeSecret = '' } = handle.own;
    expect(code).toBe(createHmac('sha256', qrCodeSecret).update('1').digest('base64url'));
    expect(next).not.toContain(qrCodeSecret);
    expect((await scan(next)).text).toContain('vill att du legitimerar dig');
  });

  it('is refused when it is some seconds old, or made up', async () => {
    const handle = await at.frejaOrder();
    const old = qrAfter(handle, 0);
    await at.control('clock/jump', { milliseconds: 11_000 });
    expect((await scan(old)).text).toContain('Koden stämmer inte eller är för gammal');
    const fresh = qrAfter(handle, 11);
    expect((await scan(`${fresh.slice(0, -43)}${'A'.repeat(43)}`)).status).toBe(422);
    const bare = `${at.simulator.url}/freja-app?transactionReference=${handle.orderRef}`;
    expect((await scan(bare)).status).toBe(422);
    expect((await scan(fresh)).status).toBe(200);
  });

  it('opens nothing as a link: what is to be scanned is not to be sent on', async () => {
    const handle = await at.frejaOrder();
    const link = at.freja.launchLink({ ...handle, flow: 'this-device' });
    expect((await createBrowser().get(link)).status).toBe(404);
  });

  it('stands still with a Freja that gives no secret', async () => {
    const handle = await at.frejaOrder();
    const still = { ...handle, own: {} };
    expect(qrAfter(still, 0)).toBe(qrAfter(still, 5));
  });
});

describe('what Freja is told of where an order comes from', () => {
  it.each([
    ['this-device', 'SAME_DEVICE'],
    ['other-device', 'ANOTHER_DEVICE'],
  ] as const)('%s: the address, the browser and that it is %s', async (flow, flowType) => {
    await at.frejaOrder({ flow, userAgent: 'Firefox' });
    const transactions = await (await fetch(`${at.simulator.url}/control/freja/transactions`)).json();
    expect(transactions).toMatchObject([
      { originDeviceDetails: { userIpAddress: '192.0.2.7', userAgent: 'Firefox', flowType } },
    ]);
  });

  it('is shown in the app', async () => {
    const handle = await at.frejaOrder({ flow: 'this-device', userAgent: 'Firefox <b>' });
    const { text } = await createBrowser().get(at.freja.launchLink(handle));
    expect(text).toMatch(/Begäran kommer från den här enheten\s+\(192\.0\.2\.7, Firefox &lt;b&gt;\)/u);
  });

  it.each([
    ['no address', { ...origin, userIpAddress: 'hemma' }],
    ['an unknown way', { ...origin, flowType: 'THIRD_DEVICE' }],
    ['a browser that is no text', { ...origin, userAgent: 7 }],
    ['no object', 'hemma'],
  ])('is refused with %s', async (_what, originDeviceDetails) => {
    expect(await init({ ...inferred, originDeviceDetails })).toMatchObject({
      status: 422,
      body: { code: 1000 },
    });
    expect(await init({ ...inferred, originDeviceDetails: origin })).toMatchObject({ status: 200 });
  });

  it('refuses a word for whether the code moves, and gives a secret only where it does', async () => {
    expect(await init({ ...inferred, useDynamicQrCode: 'yes' })).toMatchObject({ body: { code: 1000 } });
    expect((await init(inferred)).body).toEqual({ authRef: expect.any(String) });
    expect((await init({ ...inferred, useDynamicQrCode: true })).body).toEqual({
      authRef: expect.any(String),
      qrCodeSecret: expect.any(String),
    });
  });
});
