import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StaffRole } from '@handslag/contracts/permissions';
import { createThrowawayDatabase, startThrowawayServer } from '@handslag/database/throwaway-database';
import { canonicalJson } from '@handslag/form-engine';
import { Client } from 'pg';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { closeContext, createContext } from '../../src/context.ts';
import { sessionCookie } from '../../src/sessions/session-token.ts';
import { seed } from '@handslag/database/seed';
import { smallSettings } from '../../test/small-service.ts';
import { benchAnswers, benchForm } from './bench-form.ts';

/** Someone filling in: the cookie their browser carries, and their draft. */
export type Filler = { cookie: string; draft: string; person: string };

export type BenchWorld = {
  /** Settings for a server process on this world. */
  environment: Record<string, string>;
  municipality: string;
  owner: Client;
  /** New people with a session and a complete draft of four kilobytes each. */
  fillers: (count: number) => Promise<Filler[]>;
  /** The cookie of a handler in a group, or of someone with another role. */
  handler: (group: string, role?: StaffRole) => Promise<string>;
  close: () => Promise<void>;
};

/** SHA-256 of the answers every filler has, as the review page would send it. */
export const benchAnswersHash = createHash('sha256').update(canonicalJson(benchAnswers)).digest('hex');

/** A durable PostgreSQL of its own with the sample municipalities and a service of sixty questions in Norrvik. */
export async function createBenchWorld(): Promise<BenchWorld> {
  const server = await startThrowawayServer({ durable: true });
  const database = await createThrowawayDatabase(server);
  await seed(database.ownerUrl, { staffIssuer: 'https://no-provider.example' });
  const dataFolder = await mkdtemp(join(tmpdir(), 'handslag-bench-'));
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: database.applicationUrl,
    DATA_FOLDER: dataFolder,
    PUBLIC_URL: 'http://localhost',
    SESSION_KEYS: randomUUID() + randomUUID(),
    REQUESTS_PER_MINUTE: '10000000',
    REQUESTS_PER_MINUTE_OF_SESSION: '10000000',
    JOBS: 'elsewhere',
    PORT: '0',
  };
  const context = await createContext(readConfig(environment));
  const app = await buildApp(context);
  await app.ready();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>(`SELECT id FROM municipality WHERE slug = 'norrvik'`);
  const municipality = rows[0]?.id ?? '';
  await owner.query(`SELECT set_config('app.municipality', $1, false)`, [municipality]);
  await owner.query(
    `INSERT INTO e_service (municipality_id, key, settings, published_version, updated_at) VALUES ($1, 'matning', $2, 1, now())`,
    [municipality, smallSettings],
  );
  await owner.query(
    `INSERT INTO e_service_version (municipality_id, e_service_key, version, definition) VALUES ($1, 'matning', 1, $2)`,
    [municipality, benchForm],
  );

  const cookieOf = (session: string, ends: Date): string => {
    const iat = Math.floor(Date.now() / 1000);
    const exp = Math.floor(ends.getTime() / 1000);
    return `${sessionCookie}=${app.jwt.sign({ sid: session, mun: municipality, gen: 1, iat, exp })}`;
  };

  return {
    environment,
    municipality,
    owner,
    fillers: async (count) => {
      const made = await owner.query<{ person: string; session: string; draft: string; ends: Date }>(
        `WITH people AS (INSERT INTO person (municipality_id, person_key, name, personal_number, updated_at)
           SELECT $1, 'bench:' || gen_random_uuid(), 'Mätning Prövare', '199001012385', now() FROM generate_series(1, $2) RETURNING id),
         sessions AS (INSERT INTO session (municipality_id, kind, person_id, loa, eid, issuer, simulated, absolute_end_at)
           SELECT $1, 'citizen', id, 'loa3', 'bankid-mobile', 'bankid', true, now() + interval '10 hours' FROM people RETURNING id, person_id, absolute_end_at),
         drafts AS (INSERT INTO draft (municipality_id, person_id, e_service_key, version, answers, revision, delete_after)
           SELECT $1, id, 'matning', 1, $3::json, 1, now() + interval '30 days' FROM people RETURNING id, person_id)
         SELECT s.person_id AS person, s.id AS session, d.id AS draft, s.absolute_end_at AS ends FROM sessions s JOIN drafts d USING (person_id)`,
        [municipality, count, JSON.stringify(benchAnswers)],
      );
      return made.rows.map(({ person, session, draft, ends }) => ({
        person,
        draft,
        cookie: cookieOf(session, ends),
      }));
    },
    handler: async (group, role = 'handler') => {
      const { rows: sessions } = await owner.query<{ id: string; ends: Date }>(
        `INSERT INTO session (municipality_id, kind, staff_account_id, eid, issuer, simulated, absolute_end_at)
         SELECT $1, 'staff', id, 'oidc', 'bench', true, now() + interval '9 hours' FROM staff_account
         WHERE ($2 = '' OR $2 = ANY (groups)) AND $3 = ANY (roles) LIMIT 1 RETURNING id, absolute_end_at AS ends`,
        [municipality, group, role],
      );
      const [session] = sessions;
      if (!session) throw new Error(`no handler of ${group}`);
      return cookieOf(session.id, session.ends);
    },
    close: async () => {
      await owner.end();
      await app.close();
      await closeContext(context);
      await database.drop();
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/**
 * What autovacuum does within a minute of a change this large. A bench that made a hundred thousand rows a moment ago would else
 * measure plans that were made when the tables were empty.
 */
export async function analyse({ owner }: Pick<BenchWorld, 'owner'>): Promise<void> {
  await owner.query('ANALYZE');
}
