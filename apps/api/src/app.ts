import '@handslag/form-engine/english';
import '@handslag/form-engine/finnish';
import { randomUUID } from 'node:crypto';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { createSerializerCompiler, validatorCompiler } from 'fastify-zod-openapi';
import type { Context } from './context.ts';
import { accountRoutes } from './administration/accounts/account-routes.ts';
import { auditRoutes } from './administration/audit/audit-routes.ts';
import { statisticsRoutes } from './administration/statistics/statistics-routes.ts';
import { installationRoutes } from './administration/installation/installation-routes.ts';
import { settingsRoutes } from './administration/settings/settings-routes.ts';
import { attachmentRoutes } from './attachments/attachment-routes.ts';
import { draftRoutes } from './drafts/draft-routes.ts';
import { questionBlockRoutes } from './e-services/blocks/question-block-routes.ts';
import { builderRoutes } from './e-services/builder/builder-routes.ts';
import { eServiceRoutes } from './e-services/e-service-routes.ts';
import { exchangeRoutes } from './e-services/exchange/exchange-routes.ts';
import { publishingRoutes } from './e-services/publishing/publishing-routes.ts';
import { searchRoutes } from './e-services/search/search-routes.ts';
import { errandRoutes } from './errands/errand-routes.ts';
import { completionRoutes } from './errands/completions/completion-routes.ts';
import { handlingRoutes } from './errands/handling/handling-routes.ts';
import { messageRoutes } from './errands/messages/message-routes.ts';
import { teamworkRoutes } from './errands/teamwork/teamwork-routes.ts';
import { inboxRoutes } from './errands/inbox/inbox-routes.ts';
import { publishedEServices } from './e-services/published-e-services.ts';
import { decisionRoutes } from './errands/decisions/decision-routes.ts';
import { disclosureRoutes } from './errands/disclosure/disclosure-routes.ts';
import { accessibilityReportRoutes } from './errands/registering/accessibility-report-routes.ts';
import { registeringRoutes } from './errands/registering/registering-routes.ts';
import { holdRoutes } from './errands/holds/hold-routes.ts';
import { retentionRoutes } from './retention/retention-routes.ts';
import { secrecyRoutes } from './errands/secrecy/secrecy-routes.ts';
import { healthRoutes } from './health/health-routes.ts';
import { installCsrfGuard } from './http/csrf-plugin.ts';
import { mountCspReports } from './http/csp-report-plugin.ts';
import { installErrorHandler } from './http/error-handler.ts';
import { installGuard } from './http/guard.ts';
import { installHeaders } from './http/headers-plugin.ts';
import { installMunicipality } from './http/municipality-plugin.ts';
import { installOpenApi, mountOpenApi } from './http/openapi-plugin.ts';
import { installPacking } from './http/packing-plugin.ts';
import { installPressureGuard } from './http/pressure-plugin.ts';
import { installRateLimit, installSessionRateLimit } from './http/rate-limit-plugin.ts';
import { installRequestLog } from './http/request-log-plugin.ts';
import { installSpa } from './http/spa-plugin.ts';
import { createMunicipalityRegister } from './municipalities/municipality-register.ts';
import { presentMunicipality } from './municipalities/present-municipality.ts';
import { municipalityRoutes } from './municipalities/municipality-routes.ts';
import { installSession } from './sessions/session-plugin.ts';
import { paperFormRoutes } from './paper-forms/paper-form-routes.ts';
import { privacyRoutes } from './privacy/privacy-routes.ts';
import { surveyRoutes } from './surveys/survey-routes.ts';
import { sessionRoutes } from './sessions/session-routes.ts';
import { signInReturnRoutes } from './sign-in/sign-in-return-routes.ts';
import { signingRoutes } from './signings/signing-routes.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { staffSignInRoutes } from './sign-in/staff-sign-in-routes.ts';

/** The whole API, ready to listen or to be asked in process. Every plugin and room by name, in the order a request meets them. */
export async function buildApp(context: Context): Promise<FastifyInstance> {
  const app = createServer(context);
  installErrorHandler(app);
  installHeaders(app);
  installRequestLog(app);
  await installPressureGuard(app);
  await installRateLimit(app);
  installCsrfGuard(app);
  const register = createMunicipalityRegister(context);
  installMunicipality(app, register.find);
  await installSession(app);
  installSessionRateLimit(app);
  installGuard(app);
  await installPacking(app);
  await installOpenApi(app);

  healthRoutes(app);
  municipalityRoutes(app, register);
  sessionRoutes(app);
  signInRoutes(
    app,
    async (municipality, key) => (await publishedEServices(context, municipality)).get(key)?.settings ?? {},
  );
  await signInReturnRoutes(app);
  staffSignInRoutes(app);
  eServiceRoutes(app);
  builderRoutes(app);
  questionBlockRoutes(app);
  publishingRoutes(app);
  exchangeRoutes(app);
  searchRoutes(app);
  attachmentRoutes(app);
  draftRoutes(app);
  signingRoutes(app);
  errandRoutes(app);
  handlingRoutes(app);
  messageRoutes(app);
  completionRoutes(app);
  teamworkRoutes(app);
  inboxRoutes(app);
  settingsRoutes(app, register.renew);
  accountRoutes(app);
  auditRoutes(app);
  statisticsRoutes(app);
  installationRoutes(app, register.renew);
  secrecyRoutes(app);
  holdRoutes(app);
  retentionRoutes(app);
  decisionRoutes(app);
  registeringRoutes(app);
  accessibilityReportRoutes(app);
  disclosureRoutes(app);
  surveyRoutes(app);
  paperFormRoutes(app);
  privacyRoutes(app);

  mountCspReports(app);
  mountOpenApi(app);
  await installSpa(app, {
    find: register.find,
    present: (municipality) => presentMunicipality(context, municipality),
  });
  return app;
}

function createServer(context: Context): FastifyInstance {
  const { trustedProxies } = context.config;
  const app = fastify({
    loggerInstance: context.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : '/api/unreadable'),
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 300 },
    return503OnClosing: true,
    requestTimeout: 60_000,
    // Ours are set below; without these Fastify would load its own, a megabyte of code that nobody calls.
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
  });
  app.decorate('context', context);
  app.decorate('endpoints', []);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(createSerializerCompiler({ stringify: JSON.stringify }));
  app.removeContentTypeParser('text/plain');
  return app as unknown as FastifyInstance;
}

function noCompiler(): never {
  throw new Error('Every schema is compiled by what is set in createServer.');
}

/**
 * Whether an address is written the one way our hooks know it by. The router takes more: an encoded `/%61pi`, a whole
 * `http://…`. What it would find past the hooks, and what cannot be decoded at all, is sent on to be not found like others.
 */
function isReadable(url: string): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  if (!path.startsWith('/')) return false;
  try {
    return decodeURI(path).startsWith('/api/') === path.startsWith('/api/');
  } catch {
    return false;
  }
}
