import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { attachmentUploadPath } from '@handslag/contracts/attachments';
import { saveDraftEndpoint } from '@handslag/contracts/drafts';
import { csrfHeader, type Access } from '@handslag/contracts/endpoint';
import type { FastifyInstance } from 'fastify';
import type { Browser } from './browser.ts';
import { completeAnswers, fileErrand, fillIn, reviewed } from './filling-in.ts';
import { answersWith as answersWithParty, publishSigningServices, startSigning } from './signing.ts';
import { publishSmallService } from './small-service.ts';
import { createTestApp, type Slug, type TestApp } from './test-app.ts';

export type Role =
  | 'nobody'
  | 'anonymous owner'
  | 'other anonymous'
  | 'citizen'
  | 'other citizen'
  | 'co-signer'
  | 'handler'
  | 'handler of another group'
  | 'service owner'
  | 'administrator'
  | 'disabled handler'
  | 'the same citizen in another municipality'
  | 'administrator of another municipality';

/** Whose things are asked for. */
export type Owner = 'citizen' | 'anonymous owner' | 'the same citizen in another municipality' | 'unknown';
export type Thing = {
  slug: Slug;
  browser: Browser;
  draftId: string;
  revision: number;
  /** An upload that is on its way. */
  uploadId: string;
  errandId: string;
  registrationNumber: string;
  followUpCode: string | null;
  fileId: string;
  /** A request for signatures; the co-signer is in the citizen's. */
  signingId: string;
  partyId: string;
  /** Words that the co-signer may be sent too. */
  shared: string[];
  /** Words that only those who may see the thing may ever be sent. */
  canaries: string[];
};
export type Mounted = { method: string; url: string; access: Access | undefined };
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Ask = {
  method: string;
  url: string;
  body?: unknown;
  headers?: OutgoingHttpHeaders;
};
export type AuthorisationWorld = {
  world: TestApp;
  routes: Mounted[];
  browsers: Record<Role, Browser>;
  things: Record<Owner, Thing>;
  /** New ones in the place of what has been removed, sent in or finished. */
  renew(owner: Owner): Promise<void>;
  ask(browser: Browser, ask: Ask): Promise<Answer>;
  close(): Promise<void>;
};

const people: Record<Exclude<Owner, 'unknown'>, { slug: Slug; eService: string; mark: string }> = {
  citizen: { slug: 'norrvik', eService: 'liten', mark: 'kanariefagel' },
  'anonymous owner': { slug: 'norrvik', eService: 'oppen', mark: 'domherre' },
  'the same citizen in another municipality': { slug: 'sorhamn', eService: 'liten', mark: 'steglits' },
};

/** The running product with one of every kind of person in it, and with things of theirs to be after. */
export async function createAuthorisationWorld(): Promise<AuthorisationWorld> {
  const routes: Mounted[] = [];
  const listen = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url, config }) => {
      for (const one of [method].flat()) routes.push({ method: one, url, access: config?.access });
    });
  };
  subscribe('fastify.initialization', listen);
  const world = await createTestApp({
    // Each request says it comes from elsewhere, so that no limit for one address is reached.
    env: { TRUSTED_PROXIES: '127.0.0.1', REQUESTS_PER_MINUTE_OF_SESSION: '1000000' },
  });
  unsubscribe('fastify.initialization', listen);
  for (const slug of ['norrvik', 'sorhamn'] as const) {
    await publishSmallService(world, slug);
    await publishSmallService(world, slug, { key: 'oppen', settings: { login: 'none' } });
    await publishSmallService(world, slug, { key: 'annan' });
    await publishSigningServices(world, slug);
  }
  const address = new URL(await world.app.listen({ host: '127.0.0.1', port: 0 }));
  const browsers: Record<Role, Browser> = {
    nobody: world.browser('norrvik'),
    'anonymous owner': await world.anonymous('norrvik'),
    'other anonymous': await world.anonymous('norrvik'),
    citizen: await world.signedIn('norrvik', '199001012385'),
    'other citizen': await world.signedIn('norrvik', '199002022382'),
    'co-signer': await world.signedIn('norrvik', '199001032391'),
    handler: await world.staffSignedIn('norrvik', 'norrvik-hanna'),
    'handler of another group': await world.staffSignedIn('norrvik', 'norrvik-oskar'),
    'service owner': await world.staffSignedIn('norrvik', 'norrvik-david'),
    administrator: await world.staffSignedIn('norrvik', 'norrvik-ingrid'),
    'disabled handler': await world.staffSignedIn('norrvik', 'norrvik-mikaela'),
    'the same citizen in another municipality': await world.signedIn('sorhamn', '199001012385'),
    'administrator of another municipality': await world.staffSignedIn('sorhamn', 'sorhamn-nils'),
  };
  await world.sql(
    'norrvik',
    `UPDATE staff_account SET disabled_at = now(), groups = '{kontaktcenter}' WHERE subject = 'norrvik-mikaela'`,
  );

  let asked = 0;
  const ask = async (browser: Browser, { method, url, body, headers = {} }: Ask): Promise<Answer> => {
    asked += 1;
    const bytes = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const sent: OutgoingHttpHeaders = {
      host: browser.host,
      'x-forwarded-for': `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`,
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && { origin: `http://${browser.host}`, [csrfHeader]: '1' }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const call = request(
        { hostname: address.hostname, port: address.port, path: url, method, headers: sent },
        (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('end', () =>
            resolve({
              status: reply.statusCode ?? 0,
              headers: reply.headers,
              body: Buffer.concat(parts).toString('utf8'),
            }),
          );
        },
      );
      call.on('error', reject);
      call.end(bytes);
    });
  };

  const makeDraft = async (browser: Browser, owner: Exclude<Owner, 'unknown'>) => {
    const { eService, mark } = people[owner];
    const answers = answersWith(mark);
    const draft = await fillIn(browser, { eService, answers });
    const { status, headers, body } = await ask(browser, uploadOf(draft.id));
    if (status !== 201) throw new Error(`no upload: ${status} ${body}`);
    const uploadId = String(headers.location).split('/').at(-1) ?? '';
    return { draftId: draft.id, revision: draft.revision, uploadId };
  };
  const makeSigning = async (browser: Browser, owner: Exclude<Owner, 'unknown'>) => {
    if (owner === 'anonymous owner') return { signingId: randomUUID(), partyId: randomUUID(), shared: [] };
    const { mark } = people[owner];
    const answers = [...answersWithParty(), { path: 'reason', value: `underskrift ${mark}sunge` }];
    const { signing } = await startSigning(browser, 'flera', answers);
    const partyId = signing.parties[1]?.id ?? '';
    return {
      signingId: signing.id,
      partyId,
      shared: owner === 'citizen' ? [signing.id, `${mark}sunge`] : [],
    };
  };
  const makeThing = async (owner: Exclude<Owner, 'unknown'>): Promise<Thing> => {
    const { slug, eService, mark } = people[owner];
    const browser = browsers[owner];
    const answers = answersWith(mark);
    const { errandId, registrationNumber, followUpCode } = await fileErrand(browser, { eService, answers });
    const fileId = await keepFiles(world, slug, errandId, mark);
    const draft = await makeDraft(browser, owner);
    const signing = await makeSigning(browser, owner);
    const canaries = [
      `hemlig ${mark}`,
      `Elsa ${mark}`,
      `${mark}sunge`,
      draft.draftId,
      errandId,
      signing.signingId,
    ];
    return {
      slug,
      browser,
      errandId,
      registrationNumber,
      followUpCode,
      fileId,
      canaries,
      ...draft,
      ...signing,
    };
  };
  const things: Record<Owner, Thing> = {
    citizen: await makeThing('citizen'),
    'anonymous owner': await makeThing('anonymous owner'),
    'the same citizen in another municipality': await makeThing('the same citizen in another municipality'),
    unknown: {
      slug: 'norrvik',
      browser: browsers.nobody,
      draftId: randomUUID(),
      revision: 1,
      uploadId: randomUUID(),
      errandId: randomUUID(),
      registrationNumber: 'NOR-2026-99999',
      followUpCode: null,
      fileId: randomUUID(),
      signingId: randomUUID(),
      partyId: randomUUID(),
      shared: [],
      canaries: [],
    },
  };
  return {
    world,
    routes,
    browsers,
    things,
    ask,
    renew: async (owner) => {
      if (owner === 'unknown') return;
      const thing = things[owner];
      const { shared, ...signing } = await makeSigning(thing.browser, owner);
      Object.assign(thing, await makeDraft(thing.browser, owner), signing);
      thing.shared.push(...shared);
      thing.canaries.push(thing.draftId, thing.signingId);
    },
    close: () => world.close(),
  };
}

const answersWith = (mark: string) => [
  ...completeAnswers.filter(({ path }) => path !== 'reason'),
  { path: 'person.name', value: `Elsa ${mark}` },
  { path: 'reason', value: `hemlig ${mark}` },
];

/** A tus creation of four bytes. */
export function uploadOf(draft: string): Ask {
  const metadata = Object.entries({ draft, question: 'files', name: 'brev.txt' })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  return {
    method: 'POST',
    url: attachmentUploadPath,
    headers: { 'tus-resumable': '1.0.0', 'upload-length': '4', 'upload-metadata': metadata },
  };
}

/** Files as the jobs would leave them: an attachment and a receipt. */
async function keepFiles(world: TestApp, slug: Slug, errandId: string, mark: string): Promise<string> {
  const { id } = world.municipality(slug);
  const { kept } = world.context.files;
  const [file, receipt] = [kept.nameFor(id), kept.nameFor(id)];
  await Promise.all([file, receipt].map((key) => kept.write(key, Buffer.from(mark))));
  const sha256 = 'a'.repeat(64);
  const [row] = await world.sql<{ id: string }>(
    slug,
    `INSERT INTO attachment (municipality_id, errand_id, question_path, name, size, kind, state, sha256, storage_key)
     VALUES ($1, $2, 'files', 'brev.txt', $3, 'txt', 'clean', $4, $5) RETURNING id`,
    [id, errandId, mark.length, sha256, file],
  );
  await world.sql(
    slug,
    'INSERT INTO receipt (municipality_id, errand_id, storage_key, sha256, size) VALUES ($1, $2, $3, $4, $5)',
    [id, errandId, receipt, sha256, mark.length],
  );
  return row?.id ?? '';
}

/** What its owner would send to hand the draft in. */
export async function reviewOf({ browser, draftId }: Thing): Promise<ReturnType<typeof reviewed>> {
  const { raw } = await browser.call({ ...saveDraftEndpoint, method: 'GET' }, { params: { draftId } });
  return reviewed(JSON.parse(raw.body) as Parameters<typeof reviewed>[0]);
}
