import { csrfHeader, sessionEndsInHeader } from '@handslag/contracts/endpoint';
import type { Endpoint, ReplyOf, SentBody, SentParams, SentQuery } from '@handslag/contracts/endpoint';
import type { Problem } from '@handslag/contracts/problem';
import { ApiProblem, NoAnswer } from './api-problem.ts';
import { tellSessionTime, tellSessionLost } from './session-signals.ts';

const longestWait = 20_000;

type Part<E extends Endpoint, Key extends 'params' | 'query' | 'body', Value> = undefined extends E[Key]
  ? unknown
  : { [K in Key]: Value };
type Sent<E extends Endpoint> = Part<E, 'params', SentParams<E>> &
  Part<E, 'query', SentQuery<E>> &
  Part<E, 'body', SentBody<E>>;
type Options = {
  signal?: AbortSignal;
  /** Lets a small request (under 60 kB) outlive the page. */
  keepalive?: boolean;
};
type Loose = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };

/**
 * Calls an operation of the API as its contract says and answers with the reply.
 * Throws `ApiProblem` when the server says no, `NoAnswer` when it says nothing, and the abort reason when `signal` aborts.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  sent: Sent<E>,
  options: Options = {},
): Promise<ReplyOf<E>> {
  const { params, query, body } = sent as Loose;
  const reply = await send(addressOf(endpoint.path, params, query), endpoint.method, body, options);
  const left = reply.headers.get(sessionEndsInHeader);
  if (left !== null) tellSessionTime(Number(left));
  if (!reply.ok) throw await problemOf(reply);
  return (reply.status === 204 ? null : await reply.json()) as ReplyOf<E>;
}

/** The address of a path of the contracts, for links that the browser follows itself (receipts, files). */
export function addressOf(
  path: string,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const filled = path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

async function send(address: string, method: string, body: unknown, options: Options): Promise<Response> {
  const headers: Record<string, string> = {};
  if (method !== 'GET') headers[csrfHeader] = '1';
  if (body !== undefined) headers['content-type'] = 'application/json';
  const limit = AbortSignal.timeout(longestWait);
  try {
    return await fetch(address, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      keepalive: options.keepalive ?? false,
      signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
    });
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    throw new NoAnswer('No answer', { cause: error });
  }
}

async function problemOf(reply: Response): Promise<ApiProblem> {
  const problem = await reply.json().then(asProblem, () => null);
  if (problem === null) {
    return new ApiProblem({
      code: reply.status >= 502 ? 'service_unavailable' : 'internal_error',
      status: reply.status,
    });
  }
  if (problem.code === 'session_ended' || problem.code === 'not_signed_in') tellSessionLost();
  return new ApiProblem(problem);
}

function asProblem(json: unknown): Problem | null {
  return typeof json === 'object' && json !== null && 'code' in json ? (json as Problem) : null;
}
