import type { EServiceFile } from '@handslag/contracts/e-service-files';
import { skolskjuts } from '@handslag/samples/services/skolskjuts';
import { BuilderPage } from '../../pages/builder-page.ts';
import { BuilderTyping } from '../../pages/builder-typing.ts';
import { whatMatters } from '../../pages/same-in-what-matters.ts';
import { expect, test } from '../../test.ts';

// A picture of the page at each of some thousand keys takes longer than the keys.

test.describe('a service owner without a mouse', () => {
  test.use({ municipality: 'norrvik' });

  test(
    'builds Skolskjuts from nothing, and it is the one that is shipped',
    { tag: '@one-browser' },
    async ({ page, signInAsStaff, accessible }) => {
      test.setTimeout(300_000);
      await signInAsStaff(page, 'service-owner');
      const builder = new BuilderPage(page);
      await page.goto('/handlaggning/e-tjanster');
      await builder.activate(page.getByRole('link', { name: 'Ny e-tjänst' }));
      await builder.write(page.getByLabel('Namn', { exact: true }), 'Skolskjuts byggd för hand');
      await builder.activate(page.getByRole('button', { name: 'Skapa e-tjänsten' }));
      await expect(page.getByRole('heading', { level: 1, name: 'Skolskjuts byggd för hand' })).toBeVisible();

      const { definition } = skolskjuts;
      const typing = new BuilderTyping(builder, definition);
      for (const [index, step] of definition.steps.entries()) {
        if (index === 0) {
          await builder.goTo(builder.tree.getByRole('treeitem').first());
          await builder.press('Enter');
        } else {
          await builder.goToRow(definition.steps[index - 1]?.title.sv ?? '');
          await builder.activate(page.getByRole('button', { name: 'Lägg till steg' }));
        }
        await typing.step(step);
      }
      await builder.saved();
      await accessible(page, 'the editor with a whole form');

      await builder.goTo(page.getByRole('link', { name: 'Till e-tjänsterna' }));
      const key = new URL(page.url()).pathname.split('/')[3] ?? '';
      const file = await page.evaluate(
        async (path) => (await fetch(path)).json() as Promise<unknown>,
        `/api/management/e-services/${key}/file`,
      );
      expect(whatMatters((file as EServiceFile).definition)).toEqual(whatMatters(definition));
    },
  );
});
