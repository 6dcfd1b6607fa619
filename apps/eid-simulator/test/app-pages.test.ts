import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { elsa, startSimulator, type Started } from './start-simulator.ts';

let at: Started;

beforeAll(async () => {
  at = await startSimulator();
});

afterEach(() => at.control('reset'));
afterAll(() => at.stop());

const code = '123456';
const returnUrl = 'http://norrvik.localhost:3000/logga-in/klar?n=1';
const thisDevice = { flow: 'this-device', returnUrl } as const;

describe('the app on this device', () => {
  it('shows who asks and why, and leads back to the service when done', async () => {
    const intention = 'Jag vill logga in i <Norrviks> e-tjänster';
    const handle = await at.order({ ...thisDevice, intention });
    const browser = createBrowser();
    const page = await browser.get(at.bankId.launchLink(handle));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Handslag');
    expect(page.text).toContain('Jag vill logga in i &lt;Norrviks&gt; e-tjänster');
    expect(page.text).toContain('inga riktiga e-legitimationer');
    expect(await at.bankId.collect(handle)).toMatchObject({ messageId: 'RFA15A' });
    const done = await browser.post(
      page.url,
      { act: 'finish', person: `${elsa}:file`, code },
      { stopAt: returnUrl },
    );
    expect(done.url).toBe(returnUrl);
    expect(await at.bankId.collect(handle)).toMatchObject({
      state: 'complete',
      identity: { eidKind: 'file' },
    });
  });

  it('offers a computer files and cards, and a telephone its own BankID', async () => {
    const handle = await at.order(thisDevice);
    const page = await createBrowser().get(at.bankId.launchLink(handle));
    expect(page.text).toContain(`${elsa}:file`);
    expect(page.text).toContain(`${elsa}:card`);
    expect(page.text).not.toContain(`${elsa}:mobile`);
    const onPhone = await fetch(page.url, { headers: { 'user-agent': 'Mozilla/5.0 (iPhone)' } });
    const text = await onPhone.text();
    expect(text).toContain(`${elsa}:mobile`);
    expect(text).not.toContain(`${elsa}:file`);
  });

  it('leads back also when the person cancels', async () => {
    const handle = await at.order(thisDevice);
    const browser = createBrowser();
    const page = await browser.get(at.bankId.launchLink(handle));
    expect((await browser.post(page.url, { act: 'cancel' }, { stopAt: returnUrl })).url).toBe(returnUrl);
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA6' });
    expect((await browser.get(page.url)).status).toBe(404);
  });

  it('leads to the address of the launch link when the order has none, and nowhere when it is null', async () => {
    const finish = async (redirect: string): Promise<string> => {
      const handle = await at.order({ flow: 'this-device' });
      const browser = createBrowser();
      const link = `${at.simulator.url}/app?autostarttoken=${handle.own['autoStartToken']}&redirect=${redirect}`;
      const page = await browser.get(link);
      const query = new URL(page.url).searchParams.get('redirect') ?? '';
      const fields = { act: 'finish', person: `${elsa}:file`, code, redirect: query };
      const done = await browser.post(page.url, fields, { stopAt: returnUrl });
      return done.status === 0 ? done.url : done.text;
    };
    expect(await finish(encodeURIComponent(returnUrl))).toBe(returnUrl);
    expect(await finish('null')).toContain('Du kan stänga fliken');
    expect(await finish(encodeURIComponent('javascript:alert(1)'))).toContain('Du kan stänga fliken');
  });

  it('wants six digits, and blocks after three wrong codes', async () => {
    const handle = await at.order({ flow: 'this-device' });
    const browser = createBrowser();
    const page = await browser.get(at.bankId.launchLink(handle));
    const answer = (value: string) =>
      browser.post(page.url, { act: 'finish', person: `${elsa}:file`, code: value });
    expect(await answer('12')).toMatchObject({
      status: 422,
      text: expect.stringContaining('Skriv sex siffror.'),
    });
    expect((await answer('000000')).text).toContain('Försök kvar: 2.');
    expect((await answer('000000')).text).toContain('Försök kvar: 1.');
    await answer('000000');
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA16' });
  });

  it('does not know another token', async () => {
    expect((await createBrowser().get(`${at.simulator.url}/app?autostarttoken=nobody`)).status).toBe(404);
  });

  it('shows what is to be signed, with headings and strong words where our own text has them', async () => {
    const visibleText = '# Ansökan\n\nJag söker *förskoleplats*.\n\n+ Alma\n+ <Olle>';
    const sign = { visibleText, format: 'simpleMarkdownV1' } as const;
    const handle = await at.order({ ...thisDevice, purpose: 'sign', sign });
    const { text } = await createBrowser().get(at.bankId.launchLink(handle));
    expect(text).toContain('Skriv under');
    expect(text).toContain('<strong>Ansökan</strong>');
    expect(text).toContain('<strong>förskoleplats</strong>');
    expect(text).toContain('<li>&lt;Olle&gt;</li>');
  });

  it('wants the passport read where the order requires it', async () => {
    const requirement = { mrtd: true };
    const { body } = await at.wire('auth', { endUserIp: '192.0.2.7', requirement });
    const browser = createBrowser();
    const page = await browser.get(
      `${at.simulator.url}/app?autostarttoken=${String(body['autoStartToken'])}`,
    );
    const fields = { act: 'finish', person: `${elsa}:file`, code };
    expect((await browser.post(page.url, fields)).text).toContain('kräver att du läser av');
    expect((await browser.post(page.url, { ...fields, chip: 'yes' })).text).toContain('Klart');
  });
});

describe('the telephone', () => {
  const phone = (text: string): string => `${at.simulator.url}/phone?qr=${encodeURIComponent(text)}`;

  it('reads a code, and stays where it is when done', async () => {
    const handle = await at.order();
    const browser = createBrowser();
    const page = await browser.get(phone(at.bankId.qrText(handle, new Date(handle.startedAt))));
    expect(page.text).toContain(`${elsa}:mobile`);
    expect(page.text).not.toContain(`${elsa}:file`);
    const done = await browser.post(page.url, { act: 'finish', person: `${elsa}:mobile`, code });
    expect(done.text).toContain('Du kan stänga fliken');
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'complete' });
  });

  it('refuses a code that is false, too old or of the future', async () => {
    const handle = await at.order();
    const started = Date.parse(handle.startedAt);
    const codeAt = (seconds: number): string => at.bankId.qrText(handle, new Date(started + seconds * 1000));
    const good = codeAt(0);
    for (const text of ['', 'hello', good.replace(/.$/u, (last) => (last === '0' ? '1' : '0')), codeAt(9)]) {
      expect((await createBrowser().get(phone(text))).status).toBe(422);
    }
    await at.control('clock/jump', { milliseconds: 15_000 });
    expect((await createBrowser().get(phone(good))).text).toContain('Koden stämmer inte eller är för gammal');
    expect((await createBrowser().get(phone(codeAt(15)))).status).toBe(200);
  });

  it('has a camera for the codes on show', async () => {
    const handle = await at.order();
    const browser = createBrowser();
    const page = await browser.get(`${at.simulator.url}/phone`);
    const [, appToken = ''] = /name="order" value="([^"]+)"/u.exec(page.text) ?? [];
    expect((await browser.post(page.url, { order: appToken })).text).toContain('Vem är du?');
    expect(await at.bankId.collect(handle)).toMatchObject({ showQr: false });
  });
});

describe('every page', () => {
  it.each(['/', '/phone', '/app?autostarttoken=nobody'])(
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
