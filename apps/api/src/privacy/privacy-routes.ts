import {
  changeContactEndpoint,
  chooseNoticesEndpoint,
  endOtherSessionsEndpoint,
  exportMyDataPath,
  exportProcessingRegisterPath,
  getMyDataEndpoint,
  printMyDataPath,
} from '@handslag/contracts/privacy';
import type { FastifyInstance } from 'fastify';
import { sendDownload } from '../attachments/send-download.ts';
import { guard } from '../http/guard.ts';
import { actorOf, route } from '../http/route.ts';
import { endOtherSessions } from '../sessions/end-other-sessions.ts';
import { changeContact } from '../users/change-contact.ts';
import { chooseNotices } from '../users/choose-notices.ts';
import { exportMyData } from './export-my-data.ts';
import { exportProcessingRegister } from './export-processing-register.ts';
import { getMyData } from './get-my-data.ts';
import { printMyData } from './print-my-data.ts';

/** Mina uppgifter: what is kept of the one who asks; and the register of all that the municipality keeps. */
export function privacyRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, getMyDataEndpoint, ({ actor }) => getMyData(ctx, actor));
  route(app, changeContactEndpoint, async ({ actor, body }) => {
    await changeContact(ctx, actor, body);
    return getMyData(ctx, actor);
  });
  route(app, chooseNoticesEndpoint, async ({ actor, body }) => {
    await chooseNotices(ctx, actor, body);
    return getMyData(ctx, actor);
  });
  route(app, endOtherSessionsEndpoint, async ({ actor }) => {
    await endOtherSessions(ctx, actor);
    return getMyData(ctx, actor);
  });
  const download = { config: guard('citizen', true), schema: { hide: true } };
  app.get(exportMyDataPath, download, async (request, reply) =>
    sendDownload(reply, await exportMyData(ctx, actorOf(request, 'citizen'))),
  );
  app.get(printMyDataPath, download, async (request, reply) =>
    sendDownload(reply, await printMyData(ctx, actorOf(request, 'citizen'))),
  );
  const register = { config: guard('staff', true, 'settings:edit'), schema: { hide: true } };
  app.get(exportProcessingRegisterPath, register, async (request, reply) =>
    sendDownload(reply, await exportProcessingRegister(ctx, actorOf(request, 'staff'))),
  );
}
