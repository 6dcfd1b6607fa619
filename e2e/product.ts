/** Where the running product and its neighbours are, as run.ts started them. */
export const product = {
  port: given('E2E_PORT'),
  simulator: given('E2E_SIMULATOR_URL'),
  databaseUrl: given('E2E_DATABASE_URL'),
  mailFolder: given('E2E_MAIL_FOLDER'),
  reportFile: given('E2E_REPORT_FILE'),
};

export type MunicipalitySlug = 'norrvik' | 'sorhamn';

/** The address of a sample municipality, or of the installation itself. */
export function addressOf(municipality: MunicipalitySlug | 'installation'): string {
  return municipality === 'installation'
    ? `http://localhost:${product.port}`
    : `http://${municipality}.localhost:${product.port}`;
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the journeys with "pnpm e2e"`);
  return value;
}
