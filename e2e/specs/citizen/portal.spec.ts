import { sampleMunicipalities } from '@handslag/samples/municipalities';
import type { Page } from '@playwright/test';
import { bothMunicipalities, expect, test } from '../../test.ts';

const h1 = { level: 1 } as const;

for (const { municipality, tag } of bothMunicipalities) {
  test.describe(`the pages around the services in ${municipality}`, { tag }, () => {
    test.use({ municipality });

    test('blanketter: every service on paper, opened by the browser as a PDF', async ({
      page,
      accessible,
    }) => {
      await page.goto('/');
      await page.getByRole('contentinfo').getByRole('link', { name: 'Blanketter' }).click();
      await expect(page.getByRole('heading', { ...h1, name: 'Blanketter' })).toBeFocused();
      const link = page.getByRole('link', { name: /skolskjuts \(PDF, svenska\)/i });
      await expect(link).toBeVisible();
      await accessible(page, 'forms to print');
      const file = await fetched(page, String(await link.getAttribute('href')));
      expect(file.type).toBe('application/pdf');
      expect(file.disposition).toMatch(/^inline;/);
      expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');

      await page.goto('/e-tjanster/skolskjuts');
      await expect(page.getByRole('link', { name: 'Blankett att skriva ut (PDF, svenska)' })).toBeVisible();
      await page.goto('/e-tjanster/skolskjuts/fragor');
      await expect(page.getByRole('link', { name: /Blankett att fylla i för hand/ })).toBeVisible();
      await accessible(page, 'all questions with the form to print');
    });

    test('the accessibility statement has every part the law asks for', async ({ page, accessible }) => {
      await page.goto('/tillganglighet');
      const name = sampleMunicipalities.find(({ slug }) => slug === municipality)?.name ?? '';
      const main = page.getByRole('main');
      for (const part of [
        `${name} står bakom den här webbplatsen`,
        'delvis förenlig med lagen',
        'inte provad av personer som använder hjälpmedel',
        'omfattas inte av lagen',
        'egen bedömning',
        'Bedömningen gjordes senast den 23 november 2026',
        'Redogörelsen uppdaterades senast den 23 november 2026',
      ])
        await expect(main).toContainText(part);
      await expect(main.getByRole('link', { name: /till Digg/ })).toHaveAttribute('href', /digg\.se/);
      await accessible(page, 'accessibility statement');
    });

    test('what is not accessible is told from any page, without signing in', async ({ page, accessible }) => {
      await page.goto('/e-tjanster/bygglov');
      const footer = page.getByRole('contentinfo');
      await footer.getByRole('link', { name: 'Rapportera brist i tillgänglighet' }).click();
      await expect(page.getByLabel('Vilken sida gäller det?')).toHaveValue('/e-tjanster/bygglov');
      await accessible(page, 'report form');
      await page.getByRole('button', { name: 'Skicka rapporten' }).click();
      await expect(page.getByLabel('Vad är det som inte fungerar?')).toBeFocused();
      await expect(page).toHaveTitle(/^Fel: /);
      await accessible(page, 'report form with a mistake');
      // Key by key: put in at once, words do not reach a page that keeps a field's value itself, in a stock Firefox.
      await page
        .getByLabel('Vad är det som inte fungerar?')
        .pressSequentially('Knappen syns inte i mörkt läge.');
      await page.getByRole('button', { name: 'Skicka rapporten' }).click();
      await expect(page.getByRole('heading', { ...h1, name: 'Tack, rapporten är skickad' })).toBeFocused();
      await expect(page.getByRole('main')).toContainText(/ärendenummer (NV|SH)-\d{4}-\d+/);
      await accessible(page, 'report sent');
    });

    test('help with a service knows which, and sends of the browser exactly what one has seen', async ({
      page,
      accessible,
    }) => {
      await page.goto('/e-tjanster/skolskjuts/fragor');
      await expect(page.getByRole('heading', { ...h1, name: 'Alla frågor' })).toBeVisible();
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: 'Få hjälp med den här e-tjänsten' })
        .click();
      await expect(page.getByRole('heading', { ...h1, name: 'Få hjälp med en e-tjänst' })).toBeFocused();
      const main = page.getByRole('main');
      await expect(main).toContainText('Vi känner inte till några störningar just nu.');
      await expect(main).toContainText(/Det gäller: .*skolskjuts/i);
      const facts = (await main.locator('#support-facts li').allTextContents()).join(', ');
      await accessible(page, 'start of help with a service');
      await page.getByLabel('Skicka med uppgifter om min webbläsare').check();
      await main.getByRole('link', { name: /Starta|Börja/ }).click();
      await expect(page.getByLabel('Vilken e-tjänst gäller det?')).toHaveValue(/skolskjuts/i);
      await expect(page.getByRole('textbox', { name: 'Webbläsare och dator' })).toHaveValue(facts);
      await accessible(page, 'help form with what is known');
    });

    test('header and footer: skip link first, then home, Min sida and Logga in', async ({
      page,
      accessible,
    }) => {
      await page.goto('/webbkarta');
      await expect(page.getByRole('heading', { ...h1, name: 'Webbkarta' })).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Gå direkt till huvudinnehållet' })).toBeFocused();
      const banner = page.getByRole('banner');
      await expect(banner.getByRole('link', { name: /kommun.*Startsida/ })).toBeVisible();
      await expect(banner.getByRole('link', { name: 'Min sida' })).toBeVisible();
      await expect(banner.getByRole('link', { name: 'Logga in' })).toBeVisible();
      const footer = page.getByRole('contentinfo');
      for (const name of [
        'Personuppgiftshantering',
        'Startsida e-tjänster',
        'Tillgänglighetsredogörelse',
        'Webbkarta',
      ])
        await expect(footer.getByRole('link', { name })).toBeVisible();
      await accessible(page, 'site map');
      const main = page.getByRole('main');
      await expect(main.getByRole('link', { name: 'Min sida' })).toBeVisible();
    });
  });
}

test.describe('the links of the portal', () => {
  test.use({ municipality: 'sorhamn' });
  // One after the other: a form that is taken away meanwhile would be a dead link.
  test.describe.configure({ mode: 'default' });

  test('every link of every page that the site map leads to answers @one-browser', async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto('/');
    await expect(page.getByRole('heading', h1)).toBeVisible();
    const waiting = ['/webbkarta'];
    const found = new Map(waiting.map((address) => [address, 'the beginning']));
    const dead: string[] = [];
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const links = await linksFrom(page, address);
      if (links === null) dead.push(`${address}, linked from ${found.get(address)}`);
      for (const link of links ?? []) {
        if (found.has(link)) continue;
        found.set(link, address);
        waiting.push(link);
      }
    }
    expect(dead).toEqual([]);
    for (const address of ['/', '/e-tjanster/skolskjuts/fragor', '/blanketter', '/logga-in', '/min-sida'])
      expect([...found.keys()]).toContain(address);
  });

  test('a form to print kept by an administrator: added, offered, and taken away again @one-browser', async ({
    page,
    signInAsStaff,
    accessible,
  }) => {
    await signInAsStaff(page);
    await page.goto('/handlaggning/blanketter');
    await expect(page.getByRole('heading', { ...h1, name: 'Blanketter' })).toBeVisible();
    await page.getByRole('button', { name: 'Lägg till en blankett' }).click();
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('link', { name: 'Välj en PDF-fil.' })).toBeVisible();
    await accessible(page, 'new form with what it lacks');
    const pdf = (await fetched(page, '/api/e-services/support/blank-form.pdf')).bytes;
    await page.getByLabel('Namn', { exact: true }).pressSequentially('Ansökan om båtplats');
    await page.getByLabel('Ämne').pressSequentially('Bygga och bo');
    const file = page.getByLabel('Fil', { exact: true });
    await file.setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('text') });
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Filen är ingen PDF' })).toBeVisible();
    await file.setInputFiles({ name: 'b.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('link', { name: 'Öppna Ansökan om båtplats' })).toBeVisible();
    await accessible(page, 'forms to print in management');

    await page.goto('/blanketter');
    await expect(
      page.getByRole('link', { name: /Ansökan om båtplats \(PDF, svenska, \d sidor, \d+ kB\)/ }),
    ).toBeVisible();
    await accessible(page, 'forms to print with the municipality’s own');
    await page.goto('/handlaggning/blanketter');
    await page.getByRole('button', { name: 'Ta bort Ansökan om båtplats' }).click();
    await page.getByRole('button', { name: 'Ta bort blanketten' }).click();
    await expect(page.getByRole('link', { name: 'Öppna Ansökan om båtplats' })).toBeHidden();
  });
});

/** Where else on this site one comes from a page, without what it says after the path; null when there is no such page or file. */
async function linksFrom(page: Page, address: string): Promise<string[] | null> {
  if (address.startsWith('/api/')) {
    return (await fetched(page, address)).type === 'application/pdf' ? [] : null;
  }
  // Going there would begin something.
  if (address.endsWith('/fyll-i')) return [];
  // Within the app, as a pressed link goes: a page is there when its heading has the focus.
  await page.evaluate((to) => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await expect(page.locator('h1:focus')).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  if ((await page.getByRole('heading', h1).textContent()) === 'Sidan finns inte') return null;
  const hrefs = await page.locator('a[href]').evaluateAll((links) =>
    (links as HTMLAnchorElement[]).map(({ href, origin, pathname, hash }) => ({
      pathname: origin === window.location.origin ? pathname : null,
      // A place on this very page is there, or leads nowhere.
      lost:
        hash !== '' &&
        pathname === window.location.pathname &&
        document.getElementById(decodeURIComponent(hash.slice(1))) === null
          ? href
          : null,
    })),
  );
  expect(hrefs.flatMap(({ lost }) => lost ?? [])).toEqual([]);
  return hrefs.flatMap(({ pathname }) => pathname ?? []);
}

/** A file as the page itself would fetch it. */
async function fetched(
  page: Page,
  address: string,
): Promise<{ type: string; disposition: string; bytes: Buffer }> {
  const { base64, ...headers } = await page.evaluate(async (url) => {
    const reply = await fetch(url);
    const bytes = new Uint8Array(await reply.arrayBuffer());
    return {
      type: reply.headers.get('content-type') ?? '',
      disposition: reply.headers.get('content-disposition') ?? '',
      base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
    };
  }, address);
  return { ...headers, bytes: Buffer.from(base64, 'base64') };
}
