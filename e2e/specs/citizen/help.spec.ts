import { expect, test } from '../../test.ts';

const h1 = { level: 1 } as const;

test.describe('help with signing in', () => {
  test.use({ municipality: 'norrvik' });

  test('from the sign-in page: what happened, with which e-legitimation, what to do, and back', async ({
    page,
    accessible,
  }) => {
    await page.goto('/logga-in');
    await page.getByRole('main').getByRole('link', { name: 'Hjälp med inloggning' }).click();
    await expect(page.getByRole('heading', { ...h1, name: 'Hjälp med inloggning' })).toBeFocused();
    await accessible(page, 'choice of problem');

    const lost = page.getByRole('link', { name: 'Jag har tappat bort den, eller så är den stulen' });
    await lost.focus();
    await page.keyboard.press('Enter');
    const which = page.getByRole('heading', { ...h1, name: 'Vilken e-legitimation gäller det?' });
    await expect(which).toBeFocused();
    await expect(page.locator('.help-choices')).toMatchAriaSnapshot(`
      - list:
        - listitem:
          - link "BankID"
        - listitem:
          - link "Freja"
        - listitem:
          - link "Telia e-legitimation"
        - listitem:
          - link "Foreign eID"
        - listitem:
          - link "Jag vet inte Visa råd för alla"
    `);
    await accessible(page, 'choice of own e-legitimation');
    await page.getByRole('link', { name: 'Freja', exact: true }).click();
    await expect(page).toHaveURL('/hjalp-med-inloggning/borttappad/freja');
    await expect(
      page.getByRole('heading', { ...h1, name: 'Spärra din e-legitimation genast' }),
    ).toBeFocused();
    await expect(page.getByRole('main')).toContainText('Mina sidor hos Freja');
    await accessible(page, 'advice on an e-legitimation');
    await page.goBack();
    await expect(which).toBeFocused();
    await page.goBack();
    await expect(page.getByRole('heading', { ...h1, name: 'Hjälp med inloggning' })).toBeFocused();
  });

  test(
    'each answer is a page that can be linked to, and none speaks of what is not taken',
    { tag: '@one-browser' },
    async ({ page, browser, accessible }) => {
      await page.goto('/hjalp-med-inloggning');
      const choices = page.locator('.help-choice');
      await expect(choices).toHaveCount(13);
      const addresses = await choices.evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );
      for (const address of addresses) {
        await page.goto(address);
        await expect(page.getByRole('heading', h1)).toBeVisible();
        await accessible(page, address);
        if ((await page.getByRole('link', { name: /Jag vet inte/ }).count()) === 0) continue;
        await page.getByRole('link', { name: /Jag vet inte/ }).click();
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await accessible(page, `${address} for whoever does not know`);
      }
      const neighbour = await browser.newPage({
        baseURL: new URL(page.url()).origin.replace('norrvik', 'sorhamn'),
      });
      await neighbour.goto('/hjalp-med-inloggning/borttappad/telia');
      await expect(
        neighbour.getByRole('heading', { ...h1, name: 'Vilken e-legitimation gäller det?' }),
      ).toBeVisible();
      await expect(neighbour.locator('body')).not.toContainText('Telia');
      await neighbour.close();
    },
  );

  test(
    'whoever is signed in by mistake is named and can leave at once',
    { tag: '@one-browser' },
    async ({ page, person, signIn }) => {
      await signIn(page, person);
      await page.goto('/hjalp-med-inloggning/fel-person');
      await expect(page.getByRole('main')).toContainText(
        `Just nu är ${person.givenName} ${person.familyName}`,
      );
      await page.getByRole('main').getByRole('button', { name: 'Logga ut' }).click();
      await expect(page).toHaveURL(/session-slut/);
    },
  );
});

test.describe('questions and answers', { tag: '@one-browser' }, () => {
  for (const [municipality, saved, shown, hidden] of [
    ['norrvik', /^Ja, om du är inloggad.* 30 dagar/, 'Telia e-legitimation', 'på en gång'],
    ['sorhamn', /^Nej, hos oss gör du klart ärendet på en gång/, 'Foreign eID', 'Telia'],
  ] as const) {
    test.describe(municipality, () => {
      test.use({ municipality });

      test('say what the settings say, open where the address points, and are all there on paper', async ({
        page,
        accessible,
      }) => {
        await page.goto('/');
        await page.getByRole('contentinfo').getByRole('link', { name: 'Frågor och svar' }).click();
        await expect(page.getByRole('heading', { ...h1, name: 'Frågor och svar' })).toBeFocused();
        await accessible(page, 'questions');

        const ask = (question: string) => page.locator('details', { hasText: question });
        const save = ask('Kan jag spara ett påbörjat ärende');
        await save.locator('summary').focus();
        await page.keyboard.press('Enter');
        await expect(save.locator('.question-answer')).toHaveText(saved);
        await page.goto('/fragor-och-svar#vilka');
        await expect(page.locator('#vilka')).toBeFocused();
        await expect(page.locator('details', { has: page.locator('#vilka') })).toContainText(shown);
        await expect(page.locator('main')).not.toContainText(hidden);
        const pause = page.locator('details', { has: page.locator('#paus') }).locator('.question-answer');
        await expect(pause).toContainText('15 minuter');
        await expect(pause).toBeHidden();

        const onPaper = await page.evaluate(() => {
          window.dispatchEvent(new Event('beforeprint'));
          const open = [...document.querySelectorAll('details')].every((one) => one.open);
          window.dispatchEvent(new Event('afterprint'));
          return open;
        });
        expect(onPaper).toBe(true);
        await expect(pause).toBeHidden();
        await page.getByRole('button', { name: 'Visa alla svar' }).click();
        await expect(pause).toBeVisible();
        await accessible(page, 'all answers');
      });
    });
  }
});
