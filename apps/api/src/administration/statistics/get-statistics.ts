import { leastShown, type Statistics } from '@handslag/contracts/statistics';
import type { Step } from '@handslag/form-engine';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { startOfSwedishDay } from '../../drafts/swedish-day.ts';
import { compiledForm } from '../../e-services/compiled-form.ts';
import { ProblemError } from '../../problem-error.ts';
import { monthsBetween } from './months-between.ts';
import { presentService, presentTimes } from './present-service.ts';
import {
  countKeptDrafts,
  countReceived,
  countUsage,
  listSatisfaction,
  listServices,
  listTimes,
} from './statistics-repository.ts';

const mostMonths = 36;

/**
 * What the municipality has counted from one month to another, both included. Fewer than five are never told. Empty where
 * it keeps no statistics.
 */
export async function getStatistics(
  ctx: Context,
  { municipality }: StaffActor,
  { from, to }: { from: string; to: string },
): Promise<Statistics> {
  const months = monthsBetween(from, to);
  if (months.length === 0 || months.length > mostMonths)
    throw new ProblemError('validation_failed', {
      fields: [{ path: 'to', message: 'Välj en senare månad, högst tre år efter den första.' }],
    });
  const nothing = { firstAnswer: null, decision: null };
  if (!municipality.settings.statistics) return { kept: false, months, services: [], all: nothing };
  const [fromDay, untilDay] = [`${from}-01`, `${monthAfter(to)}-01`];
  const period = { from: startOfSwedishDay(fromDay), until: startOfSwedishDay(untilDay) };
  const found = await ctx.db.tenant(municipality.id, async (tx) => ({
    services: await listServices(tx),
    received: await countReceived(tx, period),
    times: await listTimes(tx, period, leastShown),
    usage: await countUsage(tx, fromDay, untilDay),
    kept: await countKeptDrafts(tx),
    satisfaction: await listSatisfaction(tx, fromDay, untilDay),
  }));
  const services = await Promise.all(
    found.services.map(async (service) => {
      const { key, publishedVersion } = service;
      const version =
        publishedVersion === null ? null : await compiledForm(ctx, municipality, key, publishedVersion);
      const steps: readonly Step[] = version?.definition.steps ?? [];
      return presentService({ ...service, months, steps }, found);
    }),
  );
  return {
    kept: true,
    months,
    services: services.filter((service) => service !== null),
    all: presentTimes(found.times.find(({ key }) => key === null)),
  };
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
