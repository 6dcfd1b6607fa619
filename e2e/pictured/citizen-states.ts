import type { Page } from '@playwright/test';
import { broken, pressing, slow, type Picture } from './picture.ts';

type Own = {
  readonly begun: string;
  readonly filledIn: string;
  readonly many: string;
  readonly sent: string;
  /** Whether what is begun is kept after one has signed out. */
  readonly saves: boolean;
};

/** What a citizen who has signed in can bring about. `own` are drafts and an errand of theirs. */
export const citizenStates = (own: Own): readonly Picture[] => [
  { name: 'step-child-lacks', path: `/arende/${own.begun}`, act: pressing(/^Fortsätt/) },
  { name: 'step-every-type', path: `/arende/${own.many}` },
  { name: 'step-every-type-lacks', path: `/arende/${own.many}`, act: everyStepLacking },
  // Where what is begun is not kept there is nothing to press.
  ...(own.saves ? [{ name: 'step-save', path: `/arende/${own.begun}`, act: pressing(/^Spara/) }] : []),
  { name: 'review-of-little', path: `/arende/${own.begun}/granska` },
  { name: 'step-broken', path: `/arende/${own.filledIn}`, before: broken },
  { name: 'step-slow', path: `/arende/${own.filledIn}`, before: slow },
  { name: 'my-page-broken', path: '/min-sida', before: broken },
  { name: 'my-page-slow', path: '/min-sida', before: slow },
  { name: 'my-data-slow', path: '/min-sida/uppgifter', before: slow },
  { name: 'my-data-broken', path: '/min-sida/uppgifter', before: broken },
  { name: 'errand-missing', path: '/mina-arenden/00000000-0000-4000-8000-000000000000' },
  { name: 'errand-slow', path: `/mina-arenden/${own.sent}`, before: slow },
  {
    name: 'errand-message-lacks',
    path: `/mina-arenden/${own.sent}`,
    act: pressing('Skriv till handläggaren', 'Skicka meddelande'),
  },
  { name: 'errand-withdraw', path: `/mina-arenden/${own.sent}`, act: pressing(/^Återkalla|^Ta tillbaka/) },
];

/** What someone sees who has nothing yet. */
export const emptyStates: readonly Picture[] = [
  { name: 'my-page-empty', path: '/min-sida' },
  { name: 'my-data-empty', path: '/min-sida/uppgifter' },
];

async function everyStepLacking(page: Page): Promise<void> {
  await pressing(/^Fortsätt/)(page);
  await page.locator('.field-error').first().waitFor();
}
