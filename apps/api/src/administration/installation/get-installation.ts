import type { InstallationState } from '@handslag/contracts/installation';
import type { Context } from '../../context.ts';
import { listMunicipalities } from '../../municipalities/list-municipalities.ts';
import { countMunicipality, listFailedJobs, listQueues } from './installation-repository.ts';

const mostFailed = 100;

/** How the installation is and what there is in it, in numbers: nothing of any errand or person. */
export async function getInstallation(ctx: Context): Promise<InstallationState> {
  const places = await listMunicipalities(ctx);
  const municipalities: InstallationState['municipalities'] = [];
  for (const { id, slug, name, hosts } of places)
    municipalities.push({ slug, name, hosts, ...(await ctx.db.tenant(id, countMunicipality)) });
  const [queues, failed] = await ctx.db.platform(async (tx) => [
    await listQueues(tx),
    await listFailedJobs(tx, mostFailed),
  ]);
  return {
    ready: await ctx.db.isReady().catch(() => false),
    unsafe: await ctx.db.findUnsafeSettings(),
    upSeconds: Math.floor(process.uptime()),
    memory: process.memoryUsage.rss(),
    municipalities,
    queues,
    failedJobs: failed.map(({ municipalityId, failedAt, ...job }) => ({
      ...job,
      municipality: places.find(({ id }) => id === municipalityId)?.name ?? null,
      failedAt: failedAt?.toISOString() ?? null,
    })),
  };
}
