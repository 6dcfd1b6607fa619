import {
  blankFormPath,
  getEServiceEndpoint,
  getEServiceVersionEndpoint,
  listEServicesEndpoint,
} from '@handslag/contracts/e-services';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { guard } from '../http/guard.ts';
import { languageOf } from '../http/language-of.ts';
import { actorOf, route } from '../http/route.ts';
import { sendPdf } from '../http/send-pdf.ts';
import { ProblemError } from '../problem-error.ts';
import { getBlankForm } from './blank-form/get-blank-form.ts';
import { closedNow } from './closed-now.ts';
import { compiledForm } from './compiled-form.ts';
import { describeEService } from './describe-e-service.ts';
import { findPublishedVersion } from './find-published-version.ts';
import { mostUsed } from './most-used.ts';
import { offeredEServices } from './offered-e-services.ts';
import { publishedEServices } from './published-e-services.ts';

const Params = z.object({ key: z.string().max(60) });

/** The services a municipality offers, and their forms. */
export function eServiceRoutes(app: FastifyInstance): void {
  route(app, listEServicesEndpoint, async ({ ctx, actor: { municipality } }) => {
    const [offered, used] = await Promise.all([
      offeredEServices(ctx, municipality),
      mostUsed(ctx, municipality),
    ]);
    const now = ctx.clock();
    return {
      mostUsed: used.filter((key) => offered.some((service) => service.key === key)),
      eServices: offered.map((service) => {
        const { name, summary, category, searchWords, login, minutesToComplete } = service.settings;
        const closed = closedNow(municipality, service, now) !== null;
        return { key: service.key, name, summary, category, searchWords, login, minutesToComplete, closed };
      }),
    };
  });

  route(app, getEServiceEndpoint, async ({ ctx, actor: { municipality }, params: { key } }) => {
    const service = await findPublishedVersion(ctx, municipality, key);
    if (!service) throw new ProblemError('not_found');
    return describeEService(ctx, municipality, service, service.definition);
  });

  route(
    app,
    getEServiceVersionEndpoint,
    async ({ ctx, actor: { municipality }, params: { key, version }, reply }) => {
      // Also of what is put away: drafts and errands there are still looked at, and completed.
      const service = (await publishedEServices(ctx, municipality)).get(key);
      const form = service && (await compiledForm(ctx, municipality, key, version));
      if (!service || !form) throw new ProblemError('not_found');
      void reply.header('cache-control', 'public, max-age=31536000, immutable');
      return { key, version, name: service.settings.name, definition: form.definition };
    },
    { sessionless: true, packed: true },
  );

  app.get(
    blankFormPath,
    { config: guard('anyone', false), schema: { hide: true } },
    async (request, reply) => {
      const params = Params.safeParse(request.params);
      if (!params.success) throw new ProblemError('not_found');
      const { municipality } = actorOf(request, 'anyone');
      const { title, pdf } = await getBlankForm(app.context, municipality, {
        key: params.data.key,
        language: languageOf(request, municipality),
      });
      return sendPdf(reply, { title, size: pdf.byteLength, content: pdf });
    },
  );
}
