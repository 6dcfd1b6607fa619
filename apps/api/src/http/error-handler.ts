import type { Problem, ProblemCode } from '@handslag/contracts/problem';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ProblemError, type ProblemFacts } from '../problem-error.ts';

const fastifyCodes: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_json',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_NOT_FOUND: 'not_found',
  FST_UNDER_PRESSURE: 'service_unavailable',
};

const statusCodes: Record<number, ProblemCode> = {
  400: 'malformed_json',
  404: 'not_found',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  503: 'service_unavailable',
};

/** Answers every failure as problem details (RFC 9457) with a code of the closed list. Nothing internal gets out. */
export function installErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
    else if (!(error instanceof ProblemError) && databaseCodes(error).length > 0)
      request.log.warn({ err: error, code: problem.code }, 'the database could not take what was sent');
    return sendProblem(request, reply, problem);
  });
}

/** Sends a problem outside the error handler's way, such as from a raw route. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: ProblemError,
): FastifyReply {
  const { code, status, facts } = problem;
  const retryAfter = facts.retryAfter ?? (status === 503 ? 5 : undefined);
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  const body: Problem = {
    type: `urn:handslag:problem:${code}`,
    title: code[0]?.toUpperCase() + code.slice(1).replaceAll('_', ' '),
    status,
    code,
    id: request.id,
    ...(facts.fields && { fields: facts.fields }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(facts.details && { details: facts.details }),
  };
  // A reply schema belongs to good answers; a problem is written as it is.
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(body);
}

function problemOf(error: FastifyError): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error.validation) return new ProblemError('validation_failed', { fields: fieldsOf(error) });
  const codes = databaseCodes(error);
  if (codes.some((code) => lostDatabase.test(code)) || busyPool(error))
    return new ProblemError('service_unavailable');
  if (codes.some((code) => unstorable.test(code))) return new ProblemError('validation_failed');
  const code = fastifyCodes[error.code] ?? statusCodes[error.statusCode ?? 500] ?? 'internal_error';
  return new ProblemError(code);
}

function fieldsOf(error: FastifyError): NonNullable<ProblemFacts['fields']> {
  return (error.validation ?? []).map(({ instancePath, message }) => ({
    path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: withoutTyped(message ?? ''),
  }));
}

/** A key that no one asked for is what somebody typed: it is not said again. */
function withoutTyped(message: string): string {
  return message.replace(/^(Unrecognized key)s?: .*$/s, '$1');
}

/** The database cannot be reached or is overloaded: the same request may well succeed in a moment. */
const lostDatabase =
  /^(08|53|57P0|40001|40P01|55P03|57014)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|P2028|P2034)$/;

/** Values of the right type that the database cannot hold: a zero character, a day that is none, a number beyond its column. */
const unstorable = /^22/;

/** The pool's own words; it gives them no code. */
const poolWords = /^(timeout exceeded when trying to connect|Connection terminated)/;

function busyPool(error: unknown): boolean {
  return causesOf(error).some(({ message }) => poolWords.test(message));
}

/** What the database, or whoever could not reach it, calls the failure. The ORM keeps PostgreSQL's own code well inside. */
function databaseCodes(error: unknown): string[] {
  return causesOf(error).flatMap((cause) => {
    const inside = FromAdapter.safeParse(cause);
    const code = 'code' in cause && typeof cause.code === 'string' ? [cause.code] : [];
    return inside.success ? [...code, inside.data.meta.driverAdapterError.cause.originalCode] : code;
  });
}

const FromAdapter = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
});

function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause)
    causes.push(cause);
  return causes;
}
