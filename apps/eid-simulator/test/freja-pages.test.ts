import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { elsa } from './start-simulator.ts';
import { startFreja, type StartedFreja } from './start-freja.ts';

let at: StartedFreja;

beforeAll(async () => {
  at = await startFreja();
});

afterEach(() => at.control('reset'));
afterAll(() => at.stop());

const code = '123456';
const returnUrl = 'http://norrvik.localhost:3000/logga-in/klar?n=1';
const thisDevice = { flow: 'this-device', returnUrl } as const;
const approve = { act: 'finish', person: elsa, code };

describe('the Freja app on this device', () => {
  it('shows who asks, and leads back to the service when done', async () => {
    const handle = await at.frejaOrder(thisDevice);
    const browser = createBrowser();
    const page = await browser.get(at.freja.launchLink(handle));
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/<strong>Handslag<\/strong>\s+vill att du legitimerar dig\./u);
    expect(await at.freja.collect(handle)).toMatchObject({ messageId: 'RFA9' });
    const query = new URL(page.url).searchParams.get('originAppScheme') ?? '';
    const done = await browser.post(page.url, { ...approve, originAppScheme: query }, { stopAt: returnUrl });
    expect(done.url).toBe(returnUrl);
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'complete', identity: { idNumber: elsa } });
  });

  it('leads back also when the person cancels, and nowhere odd', async () => {
    const browser = createBrowser();
    const handle = await at.frejaOrder(thisDevice);
    const page = await browser.get(at.freja.launchLink(handle));
    expect((await browser.post(page.url, { act: 'cancel' }, { stopAt: returnUrl })).url).toBe(returnUrl);
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA6' });
    expect((await browser.get(page.url)).status).toBe(404);
    const odd = await at.frejaOrder({ flow: 'this-device', returnUrl: 'javascript:alert(1)' });
    const oddPage = await browser.get(at.freja.launchLink(odd));
    expect((await browser.post(oddPage.url, approve)).text).toContain('Du kan stänga fliken');
  });

  it('shows what is to be signed as it is, and that there is more', async () => {
    const sign = { visibleText: '# Ansökan\nJag söker *plats* för <Olle>.', nonVisibleText: '{}' };
    const handle = await at.frejaOrder({ ...thisDevice, purpose: 'sign', sign });
    const { text } = await createBrowser().get(at.freja.launchLink(handle));
    expect(text).toContain('Underskrift');
    expect(text).toContain('<pre># Ansökan\nJag söker *plats* för &lt;Olle&gt;.</pre>');
    expect(text).toContain('uppgifter som appen inte visar');
    expect(text).toContain('Skriv under');
  });

  it('says that there is something to sign in the language of the page one comes from', async () => {
    const sign = { visibleText: 'Vakuutan.' };
    const handle = await at.frejaOrder({ ...thisDevice, purpose: 'sign', sign, language: 'fi' });
    const { text } = await createBrowser().get(at.freja.launchLink(handle));
    expect(text).toContain('Allekirjoitus');
  });

  it('offers only those whose Freja will do', async () => {
    const handle = await at.frejaOrder(thisDevice);
    const { text, url } = await createBrowser().get(at.freja.launchLink(handle));
    expect(text).toContain(`value="${elsa}"`);
    expect(text).not.toContain('194501103297');
    expect(text).not.toContain('192501239202');
    const refused = await createBrowser().post(url, { ...approve, person: '194501103297' });
    expect(refused).toMatchObject({
      status: 422,
      text: expect.stringContaining('har inte den Freja som tjänsten frågar efter'),
    });
  });

  it('wants six digits, and blocks after three wrong codes', async () => {
    const handle = await at.frejaOrder({ flow: 'this-device' });
    const browser = createBrowser();
    const page = await browser.get(at.freja.launchLink(handle));
    const answer = (value: string) => browser.post(page.url, { ...approve, code: value });
    expect(await answer('12')).toMatchObject({
      status: 422,
      text: expect.stringContaining('Skriv sex siffror.'),
    });
    expect((await answer('000000')).text).toContain('Försök kvar: 2.');
    expect((await answer('000000')).text).toContain('Försök kvar: 1.');
    expect((await answer('000000')).text).toContain('Freja är spärrad');
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'failed', messageId: 'riskBlocked' });
  });

  it('tells that two logins at once end each other', async () => {
    const first = await at.frejaOrder();
    await at.control('freja/latest/bind', { personalNumber: elsa });
    const second = await at.frejaOrder({ flow: 'this-device' });
    const browser = createBrowser();
    const page = await browser.get(at.freja.launchLink(second));
    expect((await browser.post(page.url, approve)).text).toContain('Freja avbröt för din säkerhet');
    for (const handle of [first, second]) {
      expect(await at.freja.collect(handle)).toMatchObject({ messageId: 'riskBlocked' });
    }
  });
});

describe('the telephone with Freja', () => {
  const phone = (text: string): string => `${at.simulator.url}/freja-phone?qr=${encodeURIComponent(text)}`;

  it('reads a code, and stays where it is when done', async () => {
    const handle = await at.frejaOrder({ returnUrl });
    const browser = createBrowser();
    const page = await browser.get(phone(at.freja.qrText(handle, at.simulator.clock.wall())));
    expect(page.text).toContain('Vem är du?');
    expect((await browser.post(page.url, approve)).text).toContain('Du kan stänga fliken');
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'complete' });
  });

  it('reads Freja’s own address too', async () => {
    const { orderRef } = await at.frejaOrder({ flow: 'this-device' });
    const own = `frejaeid://bindUserToTransaction?transactionReference=${orderRef}`;
    expect((await createBrowser().get(phone(own))).text).toContain('Vem är du?');
    const { search } = new URL(at.freja.qrText(await at.frejaOrder(), at.simulator.clock.wall()));
    const scanned = `https://app.prod.frejaeid.com/freja${search}`;
    expect((await createBrowser().get(phone(scanned))).text).toContain('Vem är du?');
  });

  it('refuses a code that is none, of another, or too old', async () => {
    const handle = await at.frejaOrder();
    const good = at.freja.qrText(handle, at.simulator.clock.wall());
    for (const text of [
      '',
      'hello',
      good.replace(handle.orderRef, 'nobody'),
      good.replace('/freja-app', '/x'),
    ]) {
      expect((await createBrowser().get(phone(text))).status).toBe(422);
    }
    await at.control('clock/jump', { milliseconds: 120_000 });
    expect((await createBrowser().get(phone(good))).text).toContain('Koden stämmer inte eller är för gammal');
  });

  it('has a camera for the codes on show, and what has come by itself', async () => {
    const handle = await at.frejaOrder();
    const requirement = { personalNumber: elsa };
    const pushed = await at.frejaOrder({
      purpose: 'sign',
      sign: { visibleText: 'Jag intygar.' },
      requirement,
    });
    const browser = createBrowser();
    const page = await browser.get(`${at.simulator.url}/freja-phone`);
    expect(page.text).toContain('Väntar på dig');
    expect(page.text).toContain(`underskrift, ${elsa}`);
    const tokens = [...page.text.matchAll(/name="transaction" value="([^"]+)"/gu)].map(
      ([, token = '']) => token,
    );
    expect(tokens).toHaveLength(2);
    for (const transaction of tokens) {
      const opened = await browser.post(page.url, { transaction });
      expect(opened.text).toContain('Vem är du?');
      await browser.post(opened.url, approve);
    }
    for (const each of [handle, pushed]) {
      expect(await at.freja.collect(each)).toMatchObject({ state: 'complete', identity: { idNumber: elsa } });
    }
    expect((await browser.get(page.url)).text).toContain('Ingen kod visas just nu.');
  });
});

describe('every page of Freja', () => {
  it.each(['/freja-phone', '/freja-app?transactionReference=nobody'])(
    '%s runs no script and says that nothing is real',
    async (path) => {
      const response = await fetch(`${at.simulator.url}${path}`);
      const text = await response.text();
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(text).toContain('inga riktiga e-legitimationer');
      expect(text).not.toContain('<script');
      expect(text).toContain('lang="sv"');
    },
  );
});
