import { Agent, request } from 'undici';
import type { MessageId } from './bankid-messages.ts';
import { EidError } from './provider.ts';

export interface FrejaWireConfig {
  /** For example `https://services.prod.frejaeid.com`. */
  baseUrl: string;
  /** PEM of the root behind the server's certificate; Freja has its own, one for each environment. */
  ca?: string;
  /** PEM of the relying party's certificate and key. */
  cert?: string;
  key?: string;
  passphrase?: string;
  /** Milliseconds a call may take; 8 000 when missing: a person is told within ten seconds. */
  timeoutMs?: number;
}

/** One call: the path after the base, the name of its one parameter, and what the parameter holds. */
export interface FrejaCall {
  path: string;
  parameter: string;
  body: object;
}

export type CallFreja = (call: FrejaCall) => Promise<Record<string, unknown>>;

interface Outcome {
  messageId: MessageId;
  retryable: boolean;
  alarm: boolean;
}

const ourFault: Outcome = { messageId: 'RFA22', retryable: false, alarm: true };
const technical: Outcome = { messageId: 'RFA5', retryable: true, alarm: false };

/** Freja's own error codes, as far as they are about more than our having sent something wrong. */
const outcomes: Readonly<Record<number, Outcome>> = {
  0: technical,
  // The person has switched this service off in the app.
  1005: { messageId: 'riskBlocked', retryable: false, alarm: false },
  1012: { messageId: 'RFA2', retryable: false, alarm: false },
  1100: { messageId: 'RFA8', retryable: true, alarm: false },
  2000: { messageId: 'RFA3', retryable: true, alarm: false },
};

/**
 * The way to Freja's REST services: every call posts one form parameter with base64 of JSON.
 * Gives the parsed answer or throws `EidError`. Unknown fields and codes are expected.
 */
export function createFrejaWire(config: FrejaWireConfig): CallFreja {
  const { ca, cert, key, passphrase, timeoutMs = 8_000 } = config;
  const base = config.baseUrl.replace(/\/+$/u, '');
  const connect = { timeout: timeoutMs, ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) };
  const dispatcher = new Agent({
    connect: { ...connect, ...(passphrase && { passphrase }) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const post = async ({ path, parameter, body }: FrejaCall): Promise<{ status: number; text: string }> => {
    const value = Buffer.from(JSON.stringify(body), 'utf8').toString('base64');
    try {
      const answer = await request(`${base}/${path}`, {
        method: 'POST',
        dispatcher,
        signal: AbortSignal.timeout(timeoutMs),
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: new URLSearchParams({ [parameter]: value }).toString(),
      });
      return { status: answer.statusCode, text: await answer.body.text() };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
      throw new EidError(`Freja /${path}: ${code}`, technical);
    }
  };
  return async (call) => {
    let answer = await post(call);
    if (answer.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      answer = await post(call);
    }
    if (answer.status === 204) return {};
    if (answer.status === 200) return parse(answer.text, call.path);
    throw refusal(call.path, answer.status, answer.text);
  };
}

function parse(text: string, path: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null) return answer as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new EidError(`Freja /${path}: not JSON`, technical);
}

function refusal(path: string, status: number, text: string): EidError {
  const code = errorCode(text);
  return new EidError(`Freja /${path}: ${status} ${code ?? 'no code'}`, outcomeOf(status, code));
}

function errorCode(text: string): number | undefined {
  try {
    const code = (JSON.parse(text) as { code?: unknown } | null)?.code;
    return typeof code === 'number' ? code : undefined;
  } catch {
    return undefined;
  }
}

function outcomeOf(status: number, code: number | undefined): Outcome {
  if (status === 408 || status === 429 || status >= 500) return technical;
  if (code === undefined) return ourFault;
  // Codes from 1000 up to 5002 that are not told apart above say that a parameter of ours is wrong.
  const known = outcomes[code];
  if (known) return known;
  return code >= 1000 && code < 6000 ? ourFault : { messageId: 'RFA22', retryable: true, alarm: false };
}
