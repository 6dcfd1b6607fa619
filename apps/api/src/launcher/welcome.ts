import { sampleStaffAccounts } from '@handslag/samples/staff-accounts';
import { testPersons } from '@handslag/samples/test-persons';
import type { StartedDatabase } from './start-database.ts';

type Started = {
  publicUrl: URL;
  municipalities: StartedDatabase['municipalities'];
  simulator: string | null;
  dataFolder: string;
  embedded: boolean;
};

/** What to tell whoever has just started the product: where it is, whom to be there, and how to stop. In Swedish. */
export function welcome({ publicUrl, municipalities, simulator, dataFolder, embedded }: Started): string {
  const at = (host: string): string => Object.assign(new URL(publicUrl), { hostname: host }).origin;
  const lines = ['', 'Handslag är igång.', '', `  Alla kommuner         ${publicUrl.origin}`];
  for (const { name, hosts } of municipalities) {
    const address = at(hosts[0] ?? publicUrl.hostname);
    lines.push(`  ${name.padEnd(20)}  ${address}`, `    handläggare         ${address}/handlaggning`);
  }
  if (simulator !== null) {
    lines.push(`  Simulerat BankID      ${simulator}`, '', 'Testpersoner att logga in som med BankID:');
    for (const { personalNumber, givenName, familyName, note } of testPersons) {
      lines.push(`  ${personalNumber}  ${`${givenName} ${familyName}`.padEnd(23)} ${note}`);
    }
    lines.push('', 'Medarbetare att logga in som under /handlaggning (inget lösenord):');
    for (const { municipality, name, note } of sampleStaffAccounts) {
      lines.push(`  ${municipality.padEnd(12)}  ${name.padEnd(23)} ${note}`);
    }
  }
  lines.push(
    '',
    embedded
      ? `Allt som sparas ligger i ${dataFolder}.`
      : 'Allt som sparas ligger i databasen i DATABASE_URL och i ' + dataFolder + '.',
  );
  lines.push('Avsluta med Ctrl-C.', '');
  return lines.join('\n');
}
