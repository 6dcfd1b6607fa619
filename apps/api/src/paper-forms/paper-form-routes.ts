import {
  addPaperFormEndpoint,
  changePaperFormEndpoint,
  listManagedPaperFormsEndpoint,
  listPaperFormsEndpoint,
  mostBytesOfPaperForm,
  orderPaperFormsEndpoint,
  paperFormFilePath,
  removePaperFormEndpoint,
} from '@handslag/contracts/paper-forms';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { guard } from '../http/guard.ts';
import { actorOf, route } from '../http/route.ts';
import { sendPdf } from '../http/send-pdf.ts';
import { ProblemError } from '../problem-error.ts';
import { addPaperForm, changePaperForm, orderPaperForms, removePaperForm } from './change-paper-forms.ts';
import { listManagedPaperForms } from './list-managed-paper-forms.ts';
import { findPublishedFile, listPaperForms } from './paper-form-repository.ts';

const Params = z.object({ paperFormId: z.uuid() });
/** As base64, with what is said of the form. */
const mostBytes = Math.ceil(mostBytesOfPaperForm / 3) * 4 + 10_000;

/** Forms to print: offered to anyone, kept by those who may change the settings. */
export function paperFormRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, listPaperFormsEndpoint, async ({ actor }) => {
    const all = await ctx.db.tenant(actor.municipality.id, listPaperForms);
    return {
      paperForms: all.flatMap(({ published, sha256: _sha256, ...form }) => (published ? [form] : [])),
    };
  });
  app.get(
    paperFormFilePath,
    { config: guard('anyone', false), schema: { hide: true } },
    async (request, reply) => {
      const params = Params.safeParse(request.params);
      if (!params.success) throw new ProblemError('not_found');
      const { municipality } = actorOf(request, 'anyone');
      const found = await ctx.db.tenant(municipality.id, (tx) =>
        findPublishedFile(tx, params.data.paperFormId),
      );
      if (!found) throw new ProblemError('not_found');
      const { size, stream } = await ctx.files.kept.read(found.storageKey);
      return sendPdf(reply, { title: found.title.sv, size, content: stream });
    },
  );

  route(app, listManagedPaperFormsEndpoint, ({ actor }) =>
    ctx.db.tenant(actor.municipality.id, (tx) => listManagedPaperForms(ctx, tx, actor)),
  );
  route(app, addPaperFormEndpoint, ({ actor, body }) => addPaperForm(ctx, actor, body), { mostBytes });
  route(app, changePaperFormEndpoint, ({ actor, params, body }) => {
    const given = Object.entries(body).filter(([, value]) => value !== undefined);
    return changePaperForm(ctx, actor, params.paperFormId, Object.fromEntries(given));
  });
  route(app, orderPaperFormsEndpoint, ({ actor, body }) => orderPaperForms(ctx, actor, body.ids));
  route(app, removePaperFormEndpoint, ({ actor, params }) => removePaperForm(ctx, actor, params.paperFormId));
}
