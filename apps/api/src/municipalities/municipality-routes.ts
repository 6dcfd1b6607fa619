import {
  getAccessibilityEndpoint,
  getMunicipalityEndpoint,
  getPageEndpoint,
  listMunicipalitiesEndpoint,
} from '@handslag/contracts/municipalities';
import type { FastifyInstance } from 'fastify';
import { route } from '../http/route.ts';
import { ProblemError } from '../problem-error.ts';
import { addressOfHost } from './address-of-host.ts';
import type { MunicipalityRegister } from './municipality-register.ts';
import { presentMunicipality } from './present-municipality.ts';

/** What the portal may know of its municipality, and the installation's own list. */
export function municipalityRoutes(app: FastifyInstance, register: MunicipalityRegister): void {
  route(app, getMunicipalityEndpoint, ({ ctx, actor }) => presentMunicipality(ctx, actor.municipality));

  route(app, getPageEndpoint, ({ actor, params }) => ({
    text: actor.municipality.settings.pages?.[params.page] ?? null,
  }));

  route(app, getAccessibilityEndpoint, ({ actor }) => ({
    facts: actor.municipality.settings.accessibility ?? null,
  }));

  route(
    app,
    listMunicipalitiesEndpoint,
    async ({ ctx, request }) => {
      if (request.hostname !== ctx.config.publicUrl.hostname) throw new ProblemError('not_found');
      const all = await register.all();
      const municipalities = all.flatMap(({ slug, name, settings, hosts: [host] }) =>
        host === undefined
          ? []
          : [
              {
                slug,
                name,
                url: addressOfHost(ctx.config, host),
                brandColour: settings.brandColour,
                summary: summaryOf(settings),
              },
            ],
      );
      return { municipalities };
    },
    { anyHost: true },
  );
}

function summaryOf({
  draftPolicy,
}: {
  draftPolicy: { kind: 'session' } | { kind: 'days'; days: number };
}): string {
  return draftPolicy.kind === 'session'
    ? 'Ett påbörjat ärende sparas inte: det du börjar på gör du klart i samma inloggning.'
    : `Ett påbörjat ärende sparas i ${draftPolicy.days} dagar på Min sida.`;
}
