import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed } from '@handslag/database/seed';
import { createThrowawayDatabase } from '@handslag/database/throwaway-database';
import type { Identity } from '@handslag/eid/identity';
import type { FastifyInstance } from 'fastify';
import { Client, type QueryResultRow } from 'pg';
import { inject } from 'vitest';
import type { Municipality } from '../src/actor.ts';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { guard } from '../src/http/guard.ts';
import { closeContext, createContext, type Context } from '../src/context.ts';
import { listMunicipalities } from '../src/municipalities/municipality-repository.ts';
import { openSession, type CarriedSession, type SessionSubject } from '../src/sessions/open-session.ts';
import { sessionCookie } from '../src/sessions/session-token.ts';
import { upsertPerson } from '../src/users/upsert-person.ts';
import { Browser } from './browser.ts';

export type Slug = 'norrvik' | 'sorhamn';

/** The whole API in process, on a PostgreSQL database of its own with the sample municipalities in it. */
export type TestApp = {
  app: FastifyInstance;
  context: Context;
  /** What the application sees as now. `move` takes milliseconds. The database has its own clock: see `idleFor`. */
  clock: { now: () => Date; move: (milliseconds: number) => void };
  municipality(slug: Slug): Municipality;
  browser(slug: Slug | 'localhost'): Browser;
  /** A browser with a session of its own, without the way through BankID. */
  signedIn(slug: Slug, personalNumber?: string): Promise<Browser>;
  staffSignedIn(slug: Slug, subject: string): Promise<Browser>;
  anonymous(slug: Slug): Promise<Browser>;
  /** Gives a browser a session as a sign-in does. */
  carry(browser: Browser, municipality: Municipality, session: CarriedSession): void;
  /** Runs SQL as the owner of the tables, within one municipality. */
  sql<Row extends QueryResultRow>(slug: Slug, text: string, values?: unknown[]): Promise<Row[]>;
  /** Lets every open session of the municipality have been idle for so many minutes more. */
  idleFor(slug: Slug, minutes: number): Promise<void>;
  close(): Promise<void>;
};

type Settings = { env?: Record<string, string>; given?: Partial<Context> };

/** One for a test file: `beforeAll(async () => { test = await createTestApp(); })`, and `close` after all. */
export async function createTestApp({ env = {}, given = {} }: Settings = {}): Promise<TestApp> {
  const database = await createThrowawayDatabase(inject('postgres'));
  await seed(database.ownerUrl, { staffIssuer: env['STAFF_OIDC_ISSUER'] ?? 'https://no-provider.example' });
  const dataFolder = await mkdtemp(join(tmpdir(), 'handslag-api-'));
  let moved = 0;
  const now = (): Date => new Date(Date.now() + moved);
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.applicationUrl,
    DATA_FOLDER: dataFolder,
    PUBLIC_URL: 'http://localhost',
    // A machine that is busy with other tests is no fault of what is tested.
    BUSY_AFTER_MS: '600000',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    ...env,
  });
  const context = await createContext(config, { clock: now, ...given });
  const app = await buildApp(context);
  mountGuardedProbe(app);
  await app.ready();
  const municipalities = await listMunicipalities(context);
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();

  const municipality = (slug: Slug): Municipality => {
    const found = municipalities.find((candidate) => candidate.slug === slug);
    if (!found) throw new Error(`no municipality ${slug}`);
    return found;
  };
  const browser = (slug: Slug | 'localhost'): Browser =>
    new Browser(app, slug === 'localhost' ? slug : `${slug}.localhost`);
  const carry: TestApp['carry'] = (into, { id }, session) => {
    const iat = Math.floor(now().getTime() / 1000);
    const exp = Math.floor(session.absoluteEndAt.getTime() / 1000);
    into.cookies.set(
      sessionCookie,
      app.jwt.sign({ sid: session.id, mun: id, gen: session.generation, iat, exp }),
    );
  };
  const withSession = async (slug: Slug, subject: SessionSubject): Promise<Browser> => {
    const place = municipality(slug);
    const into = browser(slug);
    carry(into, place, await context.db.tenant(place.id, (tx) => openSession(tx, place, subject)));
    return into;
  };
  const sql: TestApp['sql'] = async (slug, text, values = []) => {
    await owner.query(`SELECT set_config('app.municipality', $1, false)`, [municipality(slug).id]);
    return (await owner.query(text, values)).rows;
  };

  return {
    app,
    context,
    clock: { now, move: (milliseconds) => void (moved += milliseconds) },
    municipality,
    browser,
    carry,
    sql,
    signedIn: async (slug, personalNumber = '199001012385') => {
      const place = municipality(slug);
      const identity = proven(personalNumber, now());
      const personId = await context.db.tenant(place.id, (tx) => upsertPerson(tx, place, identity));
      return withSession(slug, {
        kind: 'citizen',
        personId,
        loa: 'loa3',
        eid: 'bankid-mobile',
        issuer: 'bankid',
        simulated: true,
      });
    },
    staffSignedIn: async (slug, subject) => {
      const [account] = await sql<{ id: string }>(slug, 'SELECT id FROM staff_account WHERE subject = $1', [
        subject,
      ]);
      if (!account) throw new Error(`no account ${subject}`);
      return withSession(slug, {
        kind: 'staff',
        staffAccountId: account.id,
        eid: 'oidc',
        issuer: 'simulator',
        simulated: true,
      });
    },
    anonymous: (slug) => withSession(slug, { kind: 'anonymous' }),
    idleFor: async (slug, minutes) => {
      await sql(
        slug,
        `UPDATE session SET last_activity_at = last_activity_at - make_interval(mins => $1) WHERE ended_at IS NULL`,
        [minutes],
      );
    },
    close: async () => {
      await app.close();
      await closeContext(context);
      await owner.end();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A route for citizens only, to ask what a session is worth there. */
function mountGuardedProbe(app: FastifyInstance): void {
  app.get('/api/test/citizen', { config: guard('citizen', false), schema: { hide: true } }, () => ({
    kind: 'probe',
  }));
}

function proven(personalNumber: string, at: Date): Identity {
  return {
    subjectKey: `invented:${personalNumber}`,
    idType: 'pnr',
    idNumber: personalNumber,
    givenName: 'Elsa',
    familyName: 'Prövare',
    fullName: 'Elsa Prövare',
    loa: 'loa3',
    provider: 'bankid',
    eidKind: 'mobile',
    authTime: at.toISOString(),
    simulated: true,
  };
}
