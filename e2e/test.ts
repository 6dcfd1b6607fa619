import { expect, test as base, type Page } from '@playwright/test';
import { sampleStaffAccounts, type StaffAccount } from '@handslag/samples/staff-accounts';
import { testPersons, type TestPerson } from '@handslag/samples/test-persons';
import { expectAccessible } from './accessible.ts';
import { deleteDrafts } from './api.ts';
import { addressOf, type MunicipalitySlug } from './product.ts';
import { signInAs, signInStaff } from './sign-in.ts';

type Fixtures = {
  municipality: MunicipalitySlug;
  /** Someone nobody else is at the same time. */
  person: TestPerson;
  /** Someone else of the same household, whom nobody else is at the same time either. */
  relative: TestPerson;
  /** A third one, on the same terms. */
  neighbour: TestPerson;
  /**
   * Signs in with BankID at the wire's level, as quickly as it goes; the page is on the start page afterwards. The
   * first time in a test what an earlier test left unsent is deleted.
   */
  signIn: (page: Page, person: TestPerson) => Promise<void>;
  /** Signs in as the sample account with this role: an administrator sees every errand of the municipality. */
  signInAsStaff: (
    page: Page,
    role?: StaffAccount['roles'][number],
    returnTo?: string,
  ) => Promise<StaffAccount>;
  /** No violations of WCAG 2.2 A and AA or of best practice in the page as it stands, and nothing wider than 320 pixels. */
  accessible: (page: Page, state: string) => Promise<void>;
  /** Fails the test when the browser refused something by the content security policy, or a script broke. */
  quietBrowser: void;
  /** Fails the test when a citizen's page put who somebody is in an address, in its title or in what the browser keeps. */
  secretAddresses: void;
};

const adults = testPersons.filter(({ revoked, protectedIdentity, personalNumber }) => {
  const year = Number(personalNumber.slice(0, 4));
  return (
    !revoked && !protectedIdentity && year > 1930 && year < 2000 && Number(personalNumber.slice(6, 8)) < 60
  );
});

/** The persons are shared out among the tests that run at the same time. */
function personOf({ parallelIndex, workers }: { parallelIndex: number; workers: number }, place: number) {
  const person = adults.filter((_, index) => index % workers === parallelIndex)[place];
  if (person === undefined) throw new Error('There are not test persons for so many workers');
  return person;
}

export const test = base.extend<Fixtures>({
  municipality: ['norrvik', { option: true }],
  baseURL: async ({ municipality }, use) => use(addressOf(municipality)),
  person: async ({}, use, { parallelIndex, config: { workers } }) =>
    use(personOf({ parallelIndex, workers }, 0)),
  relative: async ({}, use, { parallelIndex, config: { workers } }) =>
    use(personOf({ parallelIndex, workers }, 1)),
  neighbour: async ({}, use, { parallelIndex, config: { workers } }) =>
    use(personOf({ parallelIndex, workers }, 2)),
  signIn: async ({}, use) => {
    const seen = new Set<TestPerson>();
    await use(async (page, person) => {
      await signInAs(page, person);
      if (!seen.has(person)) await deleteDrafts(page);
      seen.add(person);
      await page.goto('/');
    });
  },
  signInAsStaff: async ({ municipality }, use) => {
    await use(async (page, role = 'administrator', returnTo = '/handlaggning') => {
      const account = sampleStaffAccounts.find(
        (one) => one.municipality === municipality && one.roles.includes(role),
      );
      if (account === undefined) throw new Error(`The municipality has no ${role}`);
      await signInStaff(page, account.name, returnTo);
      return account;
    });
  },
  accessible: async ({}, use) => use(expectAccessible),
  quietBrowser: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      // The simulator's pages are no part of the product.
      const isOurs = (page: Page | null) =>
        page !== null && new URL(page.url()).hostname.endsWith('localhost');
      context.on('weberror', (error) => {
        if (isOurs(error.page())) complaints.push(String(error.error()));
      });
      context.on('console', (message) => {
        if (isOurs(message.page()) && /content.security.policy/i.test(message.text()))
          complaints.push(message.text());
      });
      await use();
      if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
    },
    { auto: true },
  ],
  secretAddresses: [
    async ({ context }, use) => {
      const said: string[] = [];
      const isCitizens = (address: string) => {
        const { hostname, pathname } = new URL(address);
        return hostname.endsWith('localhost') && !pathname.startsWith('/handlaggning');
      };
      context.on('request', (request) => {
        const page = request.serviceWorker() === null ? request.frame().page() : null;
        if (page !== null && isCitizens(page.url()) && isCitizens(request.url()))
          said.push(decodeURIComponent(request.url()));
      });
      await use();
      for (const page of context.pages().filter((one) => isCitizens(one.url())))
        // A page may be on its way elsewhere as the test ends.
        await expect(async () => said.push(await page.evaluate(keptByBrowser))).toPass({ timeout: 15_000 });
      const secrets = testPersons.flatMap(({ personalNumber, familyName }) => [personalNumber, familyName]);
      const told = said.filter((words) => secrets.some((secret) => words.includes(secret)));
      if (told.length > 0) throw new Error(`The page told who somebody is:\n${told.join('\n')}`);
    },
    { auto: true },
  ],
});

/** The title of the page, and all that is kept for the site after it is left. Runs in the page. */
async function keptByBrowser(): Promise<string> {
  const databases = (await indexedDB.databases?.()) ?? [];
  return JSON.stringify([
    document.title,
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    databases.map(({ name }) => name),
  ]);
}

/** What the second municipality has of its own is data, which one browser is enough to see. */
export const bothMunicipalities = [
  { municipality: 'norrvik', tag: [] },
  { municipality: 'sorhamn', tag: ['@one-browser'] },
] as const satisfies readonly { municipality: MunicipalitySlug; tag: string[] }[];

export { expect };
