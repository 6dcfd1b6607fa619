import { verifyAudit } from '../audit/verify-audit.ts';
import { verifyEverywhere } from './verify-everywhere.ts';

/** `pnpm audit:verify`: reads every municipality's audit chain from its beginning and names the first event that does not fit. */
await verifyEverywhere(async (ctx, municipality) => {
  const { firstBroken } = await verifyAudit(ctx, municipality);
  console.log(
    firstBroken === null
      ? `${municipality.name}: loggen är hel.`
      : `${municipality.name}: loggen stämmer inte från händelse ${firstBroken}. Jämför med en säkerhetskopia.`,
  );
  return firstBroken === null;
});
