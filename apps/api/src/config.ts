import { join, resolve } from 'node:path';
import { eidConnections, type EidConnection } from './settings/eid-connections.ts';
import { bankIdSettings, type BankIdSettings } from './settings/bankid-settings.ts';
import { sessionKeys, type SessionKey } from './settings/session-keys.ts';
import { mailSettings } from './settings/mail-settings.ts';
import { scannerSettings } from './settings/scanner-settings.ts';
import type { ScannerAddress } from './adapters/clamd-scanner.ts';
import { createSettingsReader, type SettingsReader } from './settings/settings-reader.ts';
import { staffOidcSettings, type StaffOidcSettings } from './settings/staff-oidc-settings.ts';

/** Everything an operator decides about a running API. Nothing else reads the environment. */
export type Config = {
  production: boolean;
  host: string;
  port: number;
  /** Scheme and port of every address of the installation; its host is the installation's own. */
  publicUrl: URL;
  /** Addresses or networks of the proxies whose X-Forwarded headers are believed. */
  trustedProxies: string[];
  /** Null: the one who starts the server brings a database. */
  databaseUrl: string | null;
  /** The user that owns the tables, for migrating; null: the one in databaseUrl. */
  databaseOwnerUrl: string | null;
  databasePool: number;
  /** Folder for what must survive a restart: keys, files, the embedded database. */
  dataFolder: string;
  /** Where signed heads of the audit chains are written; best on another machine. */
  auditHeadsFolder: string;
  /** The built web app. */
  webFolder: string;
  logLevel: string;
  /** Newest first: it signs, all of them verify. */
  sessionKeys: SessionKey[];
  /** From one address to one municipality; a whole library may share it. */
  requestsPerMinute: number;
  requestsPerMinuteOfSession: number;
  /** Milliseconds the process may be too busy to notice requests before it turns them away. */
  busyAfter: number;
  /** Sign-ins begun from one address. */
  signInsPerMinute: number;
  /** Null: mail becomes files in the data folder. */
  smtpUrl: string | null;
  /** Null: files are checked in every other way, but by no virus scanner. */
  scanner: ScannerAddress | null;
  /** Whether this process also does the jobs. With several of them, `worker.ts` can be left to do it alone. */
  doesJobs: boolean;
  /** Where the stand-in for BankID and the staff's provider listens, when there is need of it. */
  simulatorPort: number;
  bankId: BankIdSettings | null;
  /** Other ways to e-legitimations, in order of precedence. */
  eidConnections: EidConnection[];
  staffOidc: StaffOidcSettings | null;
  /** What opens the operator's page; null: there is none. */
  operatorToken: string | null;
};

/** Every mistake in the settings, as sentences. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings, `overrides` first, then the environment. Throws `ConfigError` with all mistakes at once.
 * With NODE_ENV=production the simulator, development defaults and short keys are refused.
 */
export function readConfig(overrides: Environment = {}): Config {
  const read = createSettingsReader({ ...process.env, ...overrides });
  const production =
    read.choice('NODE_ENV', ['development', 'test', 'production'], 'development') === 'production';
  const dataFolder = resolve(read.text('DATA_FOLDER', '.data'));
  const port = read.number('PORT', 3000, 0, 65_535);
  const config: Config = {
    production,
    host: read.text('HOST', production ? '0.0.0.0' : '127.0.0.1'),
    port,
    publicUrl: publicUrl(read, production, port),
    trustedProxies: read.list('TRUSTED_PROXIES'),
    databaseUrl: databaseUrl(read, production),
    databaseOwnerUrl: read.optional('DATABASE_OWNER_URL'),
    databasePool: read.number('DATABASE_POOL', 10, 1, 200),
    dataFolder,
    auditHeadsFolder: resolve(read.text('AUDIT_HEADS_FOLDER', join(dataFolder, 'audit-heads'))),
    webFolder: resolve(read.text('WEB_FOLDER', resolve(import.meta.dirname, '../../web/dist'))),
    logLevel: read.choice(
      'LOG_LEVEL',
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
      'info',
    ),
    sessionKeys: sessionKeys(read, { production, dataFolder }),
    requestsPerMinute: read.number('REQUESTS_PER_MINUTE', 6000, 10, 10_000_000),
    requestsPerMinuteOfSession: read.number('REQUESTS_PER_MINUTE_OF_SESSION', 1200, 10, 10_000_000),
    busyAfter: read.number('BUSY_AFTER_MS', 3000, 500, 600_000),
    signInsPerMinute: read.number('SIGN_INS_PER_MINUTE', 60, 1, 1_000_000),
    smtpUrl: mailSettings(read),
    scanner: scannerSettings(read),
    doesJobs: read.choice('JOBS', ['here', 'elsewhere'], 'here') === 'here',
    simulatorPort: read.number('SIMULATOR_PORT', 3001, 0, 65_535),
    bankId: bankIdSettings(read, production),
    eidConnections: eidConnections(read, production),
    staffOidc: staffOidcSettings(read, production),
    operatorToken: operatorToken(read),
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}

function publicUrl(read: SettingsReader, production: boolean, port: number): URL {
  const fallback = `http://localhost:${port}`;
  if (!production) return read.address('PUBLIC_URL', fallback) ?? new URL(fallback);
  const given = read.required(
    'PUBLIC_URL',
    'Ange installationens egen adress, till exempel https://e-tjanster.example.se.',
  );
  if (given && !given.startsWith('https://'))
    read.refuse('PUBLIC_URL ska börja med https:// när NODE_ENV=production.');
  return read.address('PUBLIC_URL', fallback) ?? new URL(fallback);
}

function databaseUrl(read: SettingsReader, production: boolean): string | null {
  if (production)
    return read.required('DATABASE_URL', 'Ange adressen till en PostgreSQL 15 eller nyare: postgresql://….');
  return read.optional('DATABASE_URL');
}

function operatorToken(read: SettingsReader): string | null {
  const token = read.optional('OPERATOR_TOKEN');
  if (token !== null && token.length < 32)
    read.refuse('OPERATOR_TOKEN ska ha minst 32 tecken. Skapa ett med: openssl rand -base64 33');
  return token;
}

/** The environment for a program that this one starts: its own, with these settings. */
export function environmentWith(settings: Environment): Environment {
  return { ...process.env, ...settings };
}
