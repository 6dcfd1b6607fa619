import { verifySignatures } from '../signings/verify-signatures.ts';
import { verifyEverywhere } from './verify-everywhere.ts';

/**
 * `pnpm signatures:verify`: proves every kept signature once more, with the roots that the settings name, and says which errands have one
 * that does not hold.
 */
await verifyEverywhere(async (ctx, municipality) => {
  const { checked, faulty } = await verifySignatures(ctx, municipality);
  console.log(`${municipality.name}: ${checked - faulty.length} av ${checked} underskrifter håller.`);
  for (const { registrationNumber, signatureId, reason } of faulty)
    console.log(`  ${registrationNumber}: underskriften ${signatureId} håller inte (${reason}).`);
  return faulty.length === 0;
});
