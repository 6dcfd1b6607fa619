import { createBrowser } from '../../eid-simulator/test/browser.ts';

/** Chooses someone at the broker (nobody: cancels), and answers the address the browser is sent back to. */
export async function visitBroker(url: string, name: string | null, home: string): Promise<string> {
  const browser = createBrowser();
  const page = await browser.get(url, { stopAt: home });
  if (page.url.startsWith(home)) return page.url;
  const account =
    name === null
      ? ''
      : new RegExp(`name="account" value="([^"]+)">\\s*${name} <span>`, 'u').exec(page.text)?.[1];
  if (account === undefined) throw new Error(`There is nobody called ${name} at the broker`);
  const done = await browser.post(page.url, { account }, { stopAt: home });
  if (!done.url.startsWith(home)) throw new Error(`The browser ended at ${done.url}`);
  return done.url;
}

/** Chooses someone at a SAML identity provider (nobody: cancels), and answers the form it has the browser post. */
export async function visitSaml(
  url: string,
  person: string | null,
): Promise<{ action: string; body: string }> {
  const browser = createBrowser();
  const page = await browser.get(url);
  if (page.status !== 200) throw new Error(page.text);
  const [, level = ''] = /<select id="level"[^]*?<option value="([^"]+)"/u.exec(page.text) ?? [];
  const fields = person === null ? { act: 'cancel' } : { act: 'finish', person, level };
  const carrier = await browser.post(page.url, fields);
  const value = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(carrier.text)?.[1] ?? '';
  const [, action = ''] = /<form method="post" action="([^"]+)"/u.exec(carrier.text) ?? [];
  const body = new URLSearchParams({ SAMLResponse: value('SAMLResponse'), RelayState: value('RelayState') });
  return { action, body: body.toString() };
}
