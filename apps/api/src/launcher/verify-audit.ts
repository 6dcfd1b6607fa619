import { verifyAuditHeads } from '../audit/verify-audit-heads.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { verifyEverywhere } from './verify-everywhere.ts';

const momentFormat = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

/**
 * `pnpm audit:verify`: reads every municipality's audit chain from its beginning and names the first event that does not fit; then
 * compares it with the heads that were kept outside of the database.
 */
await verifyEverywhere(async (ctx, municipality) => {
  const { firstBroken } = await verifyAudit(ctx, municipality);
  console.log(
    firstBroken === null
      ? `${municipality.name}: loggen är hel.`
      : `${municipality.name}: loggen stämmer inte från händelse ${firstBroken}. Jämför med en säkerhetskopia.`,
  );
  const { file, checked, unsigned, missing, unreadable } = await verifyAuditHeads(ctx, municipality);
  const [first] = missing;
  if (first !== undefined) {
    console.log(
      `${municipality.name}: loggen slutade med en annan händelse ${momentFormat.format(new Date(first))}. Något är borttaget eller omgjort. Jämför med en säkerhetskopia.`,
    );
  } else if (checked > 0) {
    console.log(`${municipality.name}: loggen stämmer med ${checked} antecknade slut.`);
  }
  if (unsigned > 0) {
    console.log(
      `${municipality.name}: ${unsigned} av ${checked} antecknade slut är utan underskrift av nycklarna i SESSION_KEYS. De kan ha skrivits av någon annan, eller med en äldre nyckel.`,
    );
  }
  const [line] = unreadable;
  if (line !== undefined) {
    console.log(
      `${municipality.name}: rad ${line} i ${file} går inte att läsa${unreadable.length > 1 ? ` (och ${unreadable.length - 1} till)` : ''}. Jämför med serverns logg. Är den bara avbruten går den att ta bort.`,
    );
  }
  return firstBroken === null && first === undefined && line === undefined;
});
