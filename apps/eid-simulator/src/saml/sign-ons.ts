import { randomBytes } from 'node:crypto';
import type { SamlProvider } from './identity-providers.ts';
import type { AuthnRequest } from './read-authn-request.ts';

/** A person on the way through a provider. */
export interface SignOn {
  provider: SamlProvider;
  request: AuthnRequest;
}

/** Who is on the way, and how the next answer is to differ. */
export interface SignOns {
  /** Gives the name by which its page is found. */
  add(signOn: SignOn): string;
  find(token: string): SignOn | undefined;
  /** Ends it: an answer is given once. */
  end(token: string): void;
  /** Orders a variant of the next answer. */
  order(variant: string): void;
  /** The variant that was ordered, used up. */
  takeOrdered(): string | undefined;
  reset(): void;
}

/** Nobody on the way. */
export function createSignOns(): SignOns {
  const pending = new Map<string, SignOn>();
  let ordered: string | undefined;
  return {
    add: (signOn) => {
      const token = randomBytes(16).toString('base64url');
      pending.set(token, signOn);
      return token;
    },
    find: (token) => pending.get(token),
    end: (token) => {
      pending.delete(token);
    },
    order: (variant) => {
      ordered = variant;
    },
    takeOrdered: () => {
      const variant = ordered;
      ordered = undefined;
      return variant;
    },
    reset: () => {
      pending.clear();
      ordered = undefined;
    },
  };
}
