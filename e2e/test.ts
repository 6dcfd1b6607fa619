import { test as base, type Page } from '@playwright/test';
import { sampleStaffAccounts } from '@handslag/samples/staff-accounts';
import { testPersons, type TestPerson } from '@handslag/samples/test-persons';
import { expectAccessible } from './accessible.ts';
import { addressOf } from './product.ts';
import { signInAs, signInStaff } from './sign-in.ts';

type Municipality = 'norrvik' | 'sorhamn';

type Fixtures = {
  municipality: Municipality;
  /** Someone nobody else is at the same time in this municipality: another one in each browser. */
  person: TestPerson;
  /** Signs in with BankID at the wire's level, as quickly as it goes; the page is on the start page afterwards. */
  signIn: (page: Page, person: TestPerson) => Promise<void>;
  /** Signs in as the sample administrator, who sees every errand of the municipality. */
  signInAsStaff: (page: Page) => Promise<void>;
  /** No violations of WCAG 2.2 A and AA or of best practice in the page as it stands. */
  accessible: (page: Page, state: string) => Promise<void>;
  /** Fails the test when the browser refused something by the content security policy, or a script broke. */
  quietBrowser: void;
};

const adults = testPersons.filter(({ revoked, protectedIdentity, personalNumber }) => {
  const year = Number(personalNumber.slice(0, 4));
  return (
    !revoked && !protectedIdentity && year > 1930 && year < 2000 && Number(personalNumber.slice(6, 8)) < 60
  );
});

export const test = base.extend<Fixtures & { place: number }>({
  municipality: ['norrvik', { option: true }],
  place: [0, { option: true }],
  baseURL: async ({ municipality }, use) => use(addressOf(municipality)),
  person: async ({ place }, use, { project }) => {
    const half = Math.floor(adults.length / 2);
    const person = adults[(place % half) + (project.name === 'firefox' ? half : 0)];
    if (person === undefined) throw new Error('There are no test persons');
    await use(person);
  },
  signIn: async ({}, use) => use(signInAs),
  signInAsStaff: async ({ municipality }, use) => {
    const account = sampleStaffAccounts.find(
      (one) => one.municipality === municipality && one.roles.includes('administrator'),
    );
    if (account === undefined) throw new Error('The municipality has no administrator');
    await use((page) => signInStaff(page, account.name));
  },
  accessible: async ({}, use) => use(expectAccessible),
  quietBrowser: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('console', (message) => {
        if (/content.security.policy/i.test(message.text())) complaints.push(message.text());
      });
      await use();
      if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
