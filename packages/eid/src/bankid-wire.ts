import { Agent, request } from 'undici';
import type { MessageId } from './bankid-messages.ts';
import { EidError } from './provider.ts';

export interface BankIdWireConfig {
  /** For example `https://appapi2.bankid.com/rp/v6.0`. */
  baseUrl: string;
  /** PEM of the root behind the server's certificate; BankID has its own, one for each environment. */
  ca?: string;
  /** PEM of the relying party's certificate and key. */
  cert?: string;
  key?: string;
  passphrase?: string;
  /** Milliseconds a call may take, trying again included; 8 000 when missing: a person is told within ten seconds. */
  timeoutMs?: number;
}

export type BankIdCall = (path: 'auth' | 'sign' | 'collect' | 'cancel', body: object) => Promise<unknown>;

/**
 * The way to BankID's relying party API v6.0. A call gives the parsed answer or throws `EidError`.
 * Unknown fields and codes are expected: BankID adds them without notice.
 */
export function createBankIdWire(config: BankIdWireConfig): BankIdCall {
  const { ca, cert, key, passphrase, timeoutMs = 8_000 } = config;
  const connect = { timeout: timeoutMs, ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) };
  const dispatcher = new Agent({
    connect: { ...connect, ...(passphrase && { passphrase }) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const post = async (
    path: string,
    body: object,
    signal: AbortSignal,
  ): Promise<{ status: number; text: string }> => {
    try {
      // A charset parameter gives 415, so the header is written by hand.
      const answer = await request(`${config.baseUrl}/${path}`, {
        method: 'POST',
        dispatcher,
        signal,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: answer.statusCode, text: await answer.body.text() };
    } catch (error) {
      const code = signal.aborted
        ? 'too slow'
        : error instanceof Error && 'code' in error
          ? String(error.code)
          : 'no answer';
      throw new EidError(`BankID /${path}: ${code}`, { messageId: 'RFA5', retryable: true, alarm: false });
    }
  };
  return async (path, body) => {
    const signal = AbortSignal.timeout(timeoutMs);
    let answer = await post(path, body, signal);
    if (answer.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      answer = await post(path, body, signal);
    }
    if (answer.status === 200) return parse(answer.text, path);
    throw refusal(path, answer.status, answer.text);
  };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EidError(`BankID /${path}: not JSON`, { messageId: 'RFA5', retryable: true, alarm: false });
  }
}

function refusal(path: string, status: number, text: string): EidError {
  const code = errorCode(text);
  return new EidError(`BankID /${path}: ${status} ${code}`, outcomeOf(status, code.toLowerCase()));
}

function errorCode(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    const code = (body as { errorCode?: unknown } | null)?.errorCode;
    return typeof code === 'string' ? code.slice(0, 60) : 'no code';
  } catch {
    return 'no code';
  }
}

function outcomeOf(
  status: number,
  code: string,
): { messageId: MessageId; retryable: boolean; alarm: boolean } {
  if (code === 'alreadyinprogress') return { messageId: 'RFA4', retryable: true, alarm: false };
  if (status === 408 || status === 429 || status >= 500) {
    return { messageId: 'RFA5', retryable: true, alarm: false };
  }
  const known = ['invalidparameters', 'unauthorized', 'notfound', 'methodnotallowed', 'unsupportedmediatype'];
  return { messageId: 'RFA22', retryable: !known.includes(code), alarm: known.includes(code) };
}
