import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oidcReturnPath, staffCallbackPath } from '@handslag/contracts/sign-in';
import { StartError } from './explain-failure.ts';
import { startChild, type Child } from './start-child.ts';

const program = join(import.meta.dirname, '../../../eid-simulator/src/main.ts');
const secret = 'simulator-secret';
/** Of the simulator's broker, by the id that it hands out. */
const brokerReturnPath = oidcReturnPath.replace(':connection', 'telia');

export type SimulatorPlace = { url: string; port: number };

/** What the simulator's provider calls itself, known before it runs. */
export function issuerOf({ url }: SimulatorPlace): string {
  return `${url}/oidc`;
}

/**
 * Starts the stand-in for BankID and the staff's provider. Answers the settings that make the API use it.
 * @param addresses of the municipalities, `http://norrvik.localhost:3000`: where people may be sent back to
 */
export async function startSimulator(
  place: SimulatorPlace,
  dataFolder: string,
  addresses: readonly string[],
): Promise<Child & { settings: Record<string, string> }> {
  const folder = join(dataFolder, 'eid-simulator');
  const words: string[] = [];
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const child = startChild(
    [program],
    {
      SIMULATOR_PORT: String(place.port),
      SIMULATOR_PUBLIC_URL: place.url,
      SIMULATOR_DATA: folder,
      SIMULATOR_STAFF_REDIRECT_URIS: addresses.map((each) => each + staffCallbackPath).join(' '),
      SIMULATOR_CITIZEN_REDIRECT_URIS: addresses.map((each) => each + brokerReturnPath).join(' '),
      SIMULATOR_SAML_SERVICE_PROVIDERS: addresses.map((each) => `${each}/`).join(' '),
      SIMULATOR_STAFF_CLIENT_SECRET: secret,
    },
    (line) => {
      words.push(line);
      if (line.startsWith('eid-simulator ready')) isReady();
    },
  );
  const started = await Promise.race([ready.then(() => true), child.ended.then(() => false)]);
  if (!started) throw new StartError(`E-legitimationssimulatorn startade inte: ${words.slice(-3).join(' ')}`);
  return {
    ...child,
    settings: {
      BANKID_URL: `${place.url}/bankid/rp/v6.0`,
      BANKID_ENVIRONMENT: 'simulator',
      BANKID_SIGNATURE_ROOT: await readFile(join(folder, 'root.pem'), 'utf8'),
      BANKID_LAUNCH_DESKTOP: `${place.url}/app`,
      EID_CONNECTIONS: await connectionsOf(place),
      STAFF_OIDC_ISSUER: issuerOf(place),
      STAFF_OIDC_CLIENT_ID: 'handslag-staff',
      STAFF_OIDC_CLIENT_SECRET: secret,
      STAFF_OIDC_SIMULATED: 'true',
    },
  };
}

/** Everything besides BankID that the simulator plays, as settings. */
async function connectionsOf({ url }: SimulatorPlace): Promise<string> {
  const answer = await fetch(`${url}/control/connections`);
  if (!answer.ok) throw new StartError('E-legitimationssimulatorn svarade inte med sina anslutningar.');
  return answer.text();
}
