import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annegret, startSamlBench, type SamlBench } from './saml-bench.ts';
import { createBrowser } from './browser.ts';

let at: SamlBench;

beforeAll(async () => {
  at = await startSamlBench();
});

afterAll(() => at.stop());

async function requestAddress(changes: Parameters<SamlBench['request']>[1] = {}): Promise<string> {
  return (await at.provider('eidas').begin(at.request('eidas', changes))).url;
}

/** The same address with a field of the query changed. */
function altered(address: string, name: string, change: (value: string) => string): string {
  const url = new URL(address);
  url.searchParams.set(name, change(url.searchParams.get(name) ?? ''));
  return url.href;
}

describe('a request', () => {
  it('is signed, with a random state, and says where it goes and where the answer is wanted', async () => {
    const first = new URL(await requestAddress());
    const second = new URL(await requestAddress());
    expect(first.origin + first.pathname).toBe(`${at.simulator.url}/saml/eidas/sso`);
    expect(first.searchParams.get('SigAlg')).toBe('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256');
    const states = [first, second].map((url) => url.searchParams.get('RelayState') ?? '');
    expect(states[0]).toMatch(/^[\w-]{43}$/u);
    expect(states[0]).not.toBe(states[1]);
  });

  it.each([
    ['another state', (url: string) => altered(url, 'RelayState', () => 'mine'), 'signature does not match'],
    ['no signature', (url: string) => altered(url, 'Signature', () => ''), 'signature does not match'],
    [
      'a weaker signature',
      (url: string) => altered(url, 'SigAlg', () => 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'),
      'not signed as it should be',
    ],
    [
      'another provider',
      (url: string) => url.replace('/saml/eidas/', '/saml/idp-sweden/'),
      'another provider',
    ],
    ['nothing', (url: string) => new URL(url).origin + new URL(url).pathname, ''],
  ])('with %s is refused by the provider', async (_what, change, reason) => {
    const response = await fetch(change(await requestAddress()));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(reason);
  });

  it.each(['http://127.0.0.1:9/api/sign-in/saml/eidas', 'http://norrvik.localhost/eidas'])(
    'from a service that is not allowed is refused: %s',
    async (returnAddress) => {
      const response = await fetch(await requestAddress({ returnAddress }));
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('not one of those that may come here');
    },
  );

  it('for a level that the provider does not have can only be cancelled', async () => {
    const contexts = { loa3: ['http://id.elegnamnden.se/loa/1.0/uncertified'] };
    const idpMetadata = at
      .config('idp-sweden')
      .idpMetadata.replace(/<md:Extensions>.*<\/md:Extensions>/su, '');
    const provider = at.provider('idp-sweden', { contexts, idpMetadata });
    const { url, transaction } = await provider.begin(at.request('idp-sweden', { loas: ['loa3'] }));
    const page = await (await fetch(url)).text();
    expect(page).toContain('en tillitsnivå som inte finns här');
    const answer = await at.visit(url, { person: '199001012385' });
    expect(await provider.finish(transaction, answer)).toMatchObject({ messageId: 'RFA6' });
  });
});

describe('the page that carries the answer', () => {
  it('sends itself, and has a button where scripts do not run', async () => {
    const browser = createBrowser();
    const page = await browser.get(await requestAddress());
    const response = await fetch(page.url, {
      method: 'POST',
      body: new URLSearchParams({ act: 'finish', person: annegret }),
    });
    const text = await response.text();
    const [, script = ''] = /<script>(.*?)<\/script>/su.exec(text) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`script-src 'sha256-${hash}'`);
    expect(text).toContain('<button>Continue</button>');
    expect(text.match(/<script/gu)).toHaveLength(1);
    expect((await fetch(page.url)).status).toBe(404);
  });
});

describe('the control API', () => {
  it('knows no other variants', async () => {
    await expect(at.order('tomorrow')).rejects.toThrow('Unknown variant tomorrow');
  });

  it('gives up who is on the way, and what was ordered, when it starts afresh', async () => {
    const page = await createBrowser().get(await requestAddress());
    await at.order('unsigned-response');
    await fetch(`${at.simulator.url}/control/reset`, { method: 'POST' });
    expect((await fetch(page.url)).status).toBe(404);
    expect((await at.signIn('eidas', { person: annegret })).result).toMatchObject({ state: 'complete' });
  });

  it('tells how to connect, with metadata that is the same at its address', async () => {
    const connections = (await (await fetch(`${at.simulator.url}/control/connections`)).json()) as object[];
    const expected = { id: 'eidas', eid: 'foreign-eid', protocol: 'saml', environment: 'simulator' };
    expect(connections).toContainEqual(expect.objectContaining(expected));
    const metadata = await (await fetch(`${at.simulator.url}/saml/eidas/metadata`)).text();
    expect(metadata).toBe(at.config('eidas').idpMetadata);
  });
});
