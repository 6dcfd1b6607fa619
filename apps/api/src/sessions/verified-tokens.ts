import type { TokenPayload } from './session-token.ts';

const most = 2_000;

/**
 * Tokens whose signature and claims have been proven here, with what they claim: those who fill in send the same one many times a
 * minute. Tells nothing of the session, whose row is asked each time, and nothing of a token that has expired.
 */
export function verifiedTokens(): {
  get: (token: string) => TokenPayload | undefined;
  put: (token: string, payload: TokenPayload) => void;
} {
  const held = new Map<string, TokenPayload>();
  return {
    get: (token) => {
      const payload = held.get(token);
      if (!payload || Date.now() < payload.exp * 1000) return payload;
      held.delete(token);
      return undefined;
    },
    put: (token, payload) => {
      held.set(token, payload);
      const oldest = held.size > most ? held.keys().next().value : undefined;
      if (oldest !== undefined) held.delete(oldest);
    },
  };
}
