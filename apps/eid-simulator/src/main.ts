import { join } from 'node:path';
import { parseStaffAccounts } from './oidc/parse-staff-accounts.ts';
import { createSimulator } from './create-simulator.ts';

const read = (name: string): string | undefined => process.env[name]?.trim() || undefined;
const list = (name: string): string[] => (read(name) ?? '').split(/[\s,]+/u).filter((item) => item !== '');

/** Starts the simulator with settings from the environment and says when it is ready. */
async function main(): Promise<void> {
  const port = Number(read('SIMULATOR_PORT') ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('SIMULATOR_PORT must be a port number, or 0 for any free port.');
  }
  const publicUrl = read('SIMULATOR_PUBLIC_URL');
  const staffClientSecret = read('SIMULATOR_STAFF_CLIENT_SECRET');
  const displayName = read('SIMULATOR_DISPLAY_NAME');
  const seed = read('SIMULATOR_SEED');
  const simulator = await createSimulator({
    port,
    host: read('SIMULATOR_HOST') ?? '127.0.0.1',
    dataDir: read('SIMULATOR_DATA') ?? join(process.cwd(), '.data', 'eid-simulator'),
    mutualTls: read('SIMULATOR_MUTUAL_TLS') === 'true',
    staffAccounts: parseStaffAccounts(read('SIMULATOR_STAFF_ACCOUNTS')),
    samlServiceProviders: list('SIMULATOR_SAML_SERVICE_PROVIDERS'),
    citizenRedirectUris: list('SIMULATOR_CITIZEN_REDIRECT_URIS'),
    staffRedirectUris: list('SIMULATOR_STAFF_REDIRECT_URIS'),
    ...(publicUrl && { publicUrl }),
    ...(staffClientSecret && { staffClientSecret }),
    ...(displayName && { displayName }),
    ...(seed && { seed }),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.close().then(() => process.exit(0)));
  }
  process.stdout.write(`eid-simulator ready ${simulator.url}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return 'The e-ID simulator could not start.';
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The e-ID simulator’s port is taken. Choose another with SIMULATOR_PORT.';
  if (['EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'EROFS'].includes(code ?? '')) {
    return 'The e-ID simulator may not write its keys. Choose another folder with SIMULATOR_DATA.';
  }
  return error.message;
}
