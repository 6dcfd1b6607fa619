import { expect, type Locator } from '@playwright/test';

const pattern = /[A-ZÅÄÖ]+-\d{4}-\d{5,}/;

/** The registration number that stands in a place, once it does. */
export async function errandNumberIn(place: Locator): Promise<string> {
  await expect(place).toContainText(pattern);
  const found = pattern.exec(await place.innerText())?.[0];
  if (found === undefined) throw new Error('There is no registration number');
  return found;
}
