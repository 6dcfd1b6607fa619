import { expect, type Page } from '@playwright/test';
import { sampleStaffAccounts } from '@handslag/samples/staff-accounts';
import type { TestPerson } from '@handslag/samples/test-persons';
import { product } from './product.ts';

type Order = { orderRef: string; autoStartToken: string; appToken: string; returnUrl?: string };

/** The orders that the simulated BankID knows of. */
async function listOrders(): Promise<Order[]> {
  return (await (await fetch(`${product.simulator}/control/orders`)).json()) as Order[];
}

/** What the telephone's camera finds after `act` has brought up a code: that code, and not another test's. */
export async function codeShownBy(act: () => Promise<void>): Promise<string> {
  const before = new Set((await listOrders()).map(({ orderRef }) => orderRef));
  await act();
  const shown = (await listOrders()).filter(
    ({ orderRef, returnUrl }) => returnUrl === undefined && !before.has(orderRef),
  );
  if (shown.length !== 1 || shown[0] === undefined)
    throw new Error(`There are ${shown.length} codes on show`);
  return shown[0].appToken;
}

type BankIdKind = TestPerson['kinds'][number];

/** Lets the simulated BankID of a person finish the order that a launch link belongs to. */
export async function finishInApp(
  launchUrl: string,
  { personalNumber, kinds }: TestPerson,
  kind: BankIdKind | undefined = kinds.find((one) => one !== 'mobile') ?? kinds[0],
): Promise<void> {
  const token = /autostarttoken=([^&]+)/i.exec(launchUrl)?.[1];
  const order = (await listOrders()).find(({ autoStartToken }) => autoStartToken === token);
  if (order === undefined) throw new Error('The simulator knows no such order');
  const answer = await fetch(`${product.simulator}/control/orders/${order.orderRef}/complete`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personalNumber, kind }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

/** Signs in through the API from within the page, so that the browser itself keeps the cookie. */
export async function signInAs(page: Page, person: TestPerson, kind?: BankIdKind): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/');
  const { launchUrl, transactionId } = await page.evaluate(async () => {
    const body = JSON.stringify({ eid: 'bankid', flow: 'this-device', returnTo: '/' });
    const headers = { 'content-type': 'application/json', 'x-handslag': '1' };
    return (await fetch('/api/sign-in', { method: 'POST', headers, body })).json();
  });
  await finishInApp(launchUrl, person, kind);
  await expect
    .poll(() =>
      page.evaluate(async (id) => {
        const headers = { 'content-type': 'application/json', 'x-handslag': '1' };
        const reply = await fetch(`/api/sign-in/${id}/poll`, { method: 'POST', headers, body: '{}' });
        return (await reply.json()).state as string;
      }, transactionId),
    )
    .toBe('complete');
}

/** Signs in at the municipality's identity provider, by hand, as one of the sample accounts. */
export async function signInStaffByHand(page: Page, accountName: string): Promise<void> {
  await page.goto('/handlaggning');
  await page.getByRole('button', { name: 'Logga in med tjänstekonto' }).click();
  await page.getByRole('button', { name: accountName }).click();
  await hasComeIn(page);
}

/** The same as quickly as it goes, and straight to a page: what is pressed at the identity provider is sent to it by this process. */
export async function signInStaff(
  page: Page,
  accountName: string,
  returnTo = '/handlaggning',
): Promise<void> {
  const account = sampleStaffAccounts.find(({ name }) => name === accountName);
  if (account === undefined) throw new Error(`There is no sample account ${accountName}`);
  if (page.url() === 'about:blank') await page.goto('/');
  const url = await page.evaluate(async (path) => {
    const headers = { 'content-type': 'application/json', 'x-handslag': '1' };
    const body = JSON.stringify({ returnTo: path });
    return (await (await fetch('/api/staff-sign-in', { method: 'POST', headers, body })).json())
      .url as string;
  }, returnTo);
  await page.goto(await chooseAccount(url, account.subject));
  await hasComeIn(page);
}

/** Walks the provider's pages without a browser. Answers where it sends the browser back to. */
async function chooseAccount(from: string, subject: string): Promise<string> {
  const cookies = new Map<string, string>();
  const follow = async (address: string, form?: string): Promise<string> => {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams({ account: form }) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`The identity provider answered ${answer.status}`);
    return new URL(next, address).href;
  };
  return follow(await follow(await follow(from), subject));
}

async function hasComeIn(page: Page): Promise<void> {
  // Where one comes in depends on what one may do.
  await expect(page.getByRole('button', { name: 'Logga ut' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /^(?!Handläggning)/ })).toBeVisible();
}
