import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { guard } from './guard.ts';

const Violation = z.object({
  effectiveDirective: z.string().optional(),
  'effective-directive': z.string().optional(),
  'violated-directive': z.string().optional(),
  blockedURL: z.string().optional(),
  'blocked-uri': z.string().optional(),
});
const Report = z.union([z.object({ 'csp-report': Violation }), z.object({ body: Violation })]);

/** POST /api/csp-reports: what a browser blocked goes to the log, as directive and origin only, since addresses can tell of persons. */
export function mountCspReports(app: FastifyInstance): void {
  void app.register(async (scope) => {
    scope.addContentTypeParser(
      ['application/csp-report', 'application/reports+json'],
      { parseAs: 'string', bodyLimit: 64_000 },
      scope.getDefaultJsonParser('error', 'error'),
    );
    scope.post(
      '/api/csp-reports',
      { config: { ...guard('anyone', false), fromElsewhere: true, anyHost: true }, schema: { hide: true } },
      async (request, reply) => {
        for (const given of [request.body].flat().slice(0, 20)) {
          const report = Report.safeParse(given);
          if (!report.success) continue;
          const violation = 'body' in report.data ? report.data.body : report.data['csp-report'];
          const directive =
            violation.effectiveDirective ??
            violation['effective-directive'] ??
            violation['violated-directive'];
          request.log.warn(
            {
              directive: directive?.slice(0, 60),
              blocked: origin(violation.blockedURL ?? violation['blocked-uri']),
            },
            'content blocked by policy',
          );
        }
        return reply.status(204).send();
      },
    );
  });
}

function origin(address: string | undefined): string {
  if (address && URL.canParse(address)) return new URL(address).origin;
  return address?.slice(0, 20) ?? 'unknown';
}
