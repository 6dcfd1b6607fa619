import { fileNamed, type TestFile } from '../files.ts';
import type { Page } from '@playwright/test';
import { WizardPage } from '../pages/wizard-page.ts';
import { broken, pressing, slow, type Picture } from './picture.ts';

const unreadable = (name: string, content: string): TestFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** What anyone can bring about without a sign-in. `own` are drafts of the browser's own. */
export const openStates = (own: { readonly report: string; readonly files: string }): readonly Picture[] => [
  { name: 'search-found', path: '/', act: searching('dagis') },
  { name: 'search-none', path: '/', act: searching('krokodil') },
  {
    name: 'search-suggestions',
    path: '/',
    act: async (page) => {
      await page.getByRole('combobox').first().pressSequentially('altan');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'start-broken', path: '/', before: broken },
  { name: 'service-broken', path: '/e-tjanster/bygglov', before: broken },
  { name: 'service-slow', path: '/e-tjanster/bygglov', before: slow },
  { name: 'service-missing', path: '/e-tjanster/finns-inte' },
  { name: 'questions-broken', path: '/fragor-och-svar', before: broken },
  { name: 'paper-forms-broken', path: '/blanketter', before: broken },
  { name: 'personal-data-slow', path: '/personuppgifter', before: slow },
  { name: 'begin', path: '/e-tjanster/bygglov/fyll-i' },
  { name: 'begin-choice', path: '/e-tjanster/support/fyll-i' },
  {
    name: 'sign-in-code',
    path: '/logga-in',
    act: async (page) => {
      await pressing(/Mobilt BankID på en annan enhet/)(page);
      await page.getByRole('img', { name: 'Kod att läsa av med BankID-appen' }).waitFor();
    },
  },
  { name: 'sign-in-here', path: '/logga-in', act: pressing(/BankID på den här enheten/) },
  { name: 'sign-in-broken', path: '/logga-in', before: broken, act: pressing(/BankID på den här enheten/) },
  { name: 'sign-in-advice', path: '/hjalp-med-inloggning/net-id' },
  { name: 'follow-up-lacks', path: '/folj-arende', act: pressing('Visa ärendet') },
  { name: 'check-receipt-lacks', path: '/kontrollera-kvittens', act: pressing('Kontrollera') },
  {
    name: 'check-receipt-unknown',
    path: '/kontrollera-kvittens',
    act: async (page) => {
      await page.getByLabel('Kontrollkod').fill('0000-0000-0000-0000');
      await page.getByRole('button', { name: 'Kontrollera', exact: true }).click();
      await page.getByRole('heading', { name: 'Vi känner inte igen kvittensen' }).waitFor();
    },
  },
  {
    name: 'accessibility-report-lacks',
    path: '/tillganglighet/rapportera',
    act: pressing(/^Skicka/),
  },
  { name: 'draft-missing', path: '/arende/00000000-0000-4000-8000-000000000000' },
  { name: 'step-lacks', path: `/arende/${own.report}`, act: pressing(/^Fortsätt/) },
  {
    name: 'step-files',
    path: `/arende/${own.files}/vadArFel`,
    act: async (page) => {
      const wizard = new WizardPage(page);
      for (const file of [
        fileNamed('en bild med ett ganska långt namn som någon har tagit på platsen.png'),
        unreadable('tom.png', ''),
        unreadable('program.exe', 'MZ'),
      ])
        await wizard.choose('foto', file);
      await wizard.file('program.exe').getByText('filtyp').waitFor();
      await page.getByText('Uppladdad,').first().waitFor();
    },
  },
  { name: 'review-lacks', path: `/arende/${own.report}/granska`, act: pressing(/skicka in/i) },
  { name: 'staff-sign-in-broken', path: '/handlaggning', before: broken, act: pressing(/^Logga in/) },
];

const searching =
  (word: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('combobox').fill(word);
    await pressing('Sök')(page);
    await page.getByRole('button', { name: 'Visa alla e-tjänster' }).waitFor();
  };
