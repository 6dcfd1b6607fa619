import { Client } from 'pg';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { TestPerson } from '@handslag/samples/test-persons';
import { product, type MunicipalitySlug } from './product.ts';

type Who = { person: TestPerson; municipality: MunicipalitySlug };

/** Runs work against the product's database as its owner. */
async function inDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: product.databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

type Counting = { requestsUnanswered?: number };

/** Makes the clocks of the tabs of a browser such that `passTime` can move them: of those that are opened from now on. */
export async function installClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const counting = window as Counting;
    const ask = window.fetch;
    counting.requestsUnanswered = 0;
    window.fetch = async (...asked) => {
      counting.requestsUnanswered = (counting.requestsUnanswered ?? 0) + 1;
      try {
        return await ask(...asked);
      } finally {
        counting.requestsUnanswered -= 1;
      }
    };
  });
  await context.clock.install();
}

/**
 * Waits until the tabs have been told all they have asked. An activity that came in after the session's row was moved would move it back,
 * and an answer about the time before would be counted from the time after.
 */
async function untilAnswered(context: BrowserContext): Promise<void> {
  for (const tab of context.pages())
    await expect.poll(() => tab.evaluate(() => (window as Counting).requestsUnanswered)).toBe(0);
}

/**
 * Lets time pass for one person's session, on the server and in the page, as if nobody touched anything: the session's
 * row remembers an activity so much earlier, and the clocks of all its tabs run ahead. `installClock` first.
 */
export async function passTime(page: Page, who: Who, minutes: number): Promise<void> {
  await untilAnswered(page.context());
  await inDatabase((client) =>
    client.query(
      `update session s set last_activity_at = s.last_activity_at - make_interval(secs => $2)
         from person p join municipality m on m.id = p.municipality_id
        where p.municipality_id = s.municipality_id and p.id = s.person_id
          and p.personal_number = $1 and m.slug = $3 and s.ended_at is null`,
      [who.person.personalNumber, minutes * 60, who.municipality],
    ),
  );
  await page.context().clock.fastForward(minutes * 60_000);
}

/** Lets the minute be over in which what is written in an errand can be taken back: the mails about it go their way. */
export async function passMinuteOfMessages(registrationNumber: string): Promise<void> {
  await inDatabase((client) =>
    client.query(
      `update pgboss.job j set start_after = now()
         from notification n join errand e on e.municipality_id = n.municipality_id and e.id = n.errand_id
        where j.name = 'send-mail' and j.state = 'created' and j.data ->> 'notificationId' = n.id::text
          and e.registration_number = $1`,
      [registrationNumber],
    ),
  );
}

/** Whether the draft that a page of the form shows is in the database, whatever the pages say. */
export async function isStored(formAddress: string): Promise<boolean> {
  const [, id] = /\/arende\/([^/]+)/.exec(formAddress) ?? [];
  if (id === undefined) throw new Error(`${formAddress} is no page of a form`);
  return inDatabase(
    async (client) => (await client.query('select from draft where id = $1', [id])).rowCount === 1,
  );
}

/** Lets an errand have been received and closed so many days earlier. */
export async function ageErrand(errandId: string, days: number): Promise<void> {
  await inDatabase((client) =>
    client.query(
      `update errand set received_at = received_at - make_interval(days => $2), closed_at = closed_at - make_interval(days => $2)
        where id = $1`,
      [errandId, days],
    ),
  );
}
