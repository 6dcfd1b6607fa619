import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oidcReturnPath, staffCallbackPath } from '@handslag/contracts/sign-in';
import { sampleMunicipalities } from '@handslag/samples/municipalities';
import { sampleStaffAccounts } from '@handslag/samples/staff-accounts';
import { createSimulator, type Simulator } from '../../eid-simulator/src/create-simulator.ts';

/** The stand-in for BankID and the staff's provider, and what makes an API use it. */
export type RunningSimulator = {
  simulator: Simulator;
  /** Settings for `createTestApp`. */
  env: Record<string, string>;
  control(path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
};

const usual = sampleMunicipalities.flatMap(({ hosts }) => hosts.map((host) => `http://${host}`));

/**
 * Starts it on any free port with fresh keys.
 * @param addresses of the municipalities, where people may be sent back to
 */
export async function startSimulator(addresses: readonly string[] = usual): Promise<RunningSimulator> {
  const dataDir = await mkdtemp(join(tmpdir(), 'handslag-simulator-'));
  const simulator = await createSimulator({
    port: 0,
    dataDir,
    staffAccounts: sampleStaffAccounts.map(
      ({ subject, name, email, roles, handlerGroups, municipality }) => ({
        subject,
        name,
        email,
        groups: [...roles, ...handlerGroups],
        municipality,
      }),
    ),
    staffRedirectUris: addresses.map((each) => each + staffCallbackPath),
    citizenRedirectUris: addresses.map((each) => each + oidcReturnPath.replace(':connection', 'telia')),
    samlServiceProviders: addresses.map((each) => `${each}/`),
    staffClientSecret: 'simulator-secret',
  });
  const { bankId, staff, connections } = simulator;
  return {
    simulator,
    env: {
      BANKID_URL: bankId.baseUrl,
      BANKID_ENVIRONMENT: 'simulator',
      BANKID_SIGNATURE_ROOT: bankId.signatureRoot,
      BANKID_DISPLAY_NAME: bankId.displayName,
      BANKID_LAUNCH_DESKTOP: bankId.launch.desktop,
      EID_CONNECTIONS: JSON.stringify(connections),
      STAFF_OIDC_ISSUER: staff.issuer,
      STAFF_OIDC_CLIENT_ID: staff.clientId,
      STAFF_OIDC_CLIENT_SECRET: staff.clientSecret,
      STAFF_OIDC_SIMULATED: 'true',
    },
    control: async (path, body = {}) => {
      const answer = await fetch(`${simulator.url}/control/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    },
    stop: async () => {
      await simulator.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
