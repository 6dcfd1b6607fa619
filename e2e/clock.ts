import pg from 'pg';
import type { Page } from '@playwright/test';
import type { TestPerson } from '@handslag/samples/test-persons';
import { product, type MunicipalitySlug } from './product.ts';

type Who = { person: TestPerson; municipality: MunicipalitySlug };

/** Runs work against the product's database as its owner. */
async function inDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Lets time pass for one person's session, on the server and in the page, as if nobody touched anything: the session's
 * row remembers an activity so much earlier, and the clocks of all its tabs run ahead. `page.context().clock.install()` first.
 */
export async function passTime(page: Page, who: Who, minutes: number): Promise<void> {
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

/** How many drafts a person has left in a municipality's database, whatever the pages say. */
export async function draftsOf({ person, municipality }: Who): Promise<number> {
  const { rows } = await inDatabase((client) =>
    client.query<{ count: number }>(
      `select count(*)::int as count
         from draft d
         join municipality m on m.id = d.municipality_id
         left join session s on s.municipality_id = d.municipality_id and s.id = d.session_id
         join person p on p.municipality_id = d.municipality_id and p.id = coalesce(d.person_id, s.person_id)
        where p.personal_number = $1 and m.slug = $2`,
      [person.personalNumber, municipality],
    ),
  );
  return rows[0]?.count ?? 0;
}
