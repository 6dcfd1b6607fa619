import { demand } from '../signature/signature-error.ts';
import { skewMs } from './expected.ts';
import type { ProvenAssertion } from './read-assertion.ts';

/** Remembers which assertions have been used, for as long as they could be used again. */
export interface UsedAssertions {
  /** Throws `SignatureError` the second time. */
  demandFirst(assertion: Pick<ProvenAssertion, 'id' | 'expiresAt'>, at: Date): void;
}

/**
 * Nothing used yet. It is kept in this process: the transaction, which can be used once in the whole installation and to
 * which an assertion is bound, is what stops a replay elsewhere.
 */
export function createUsedAssertions(): UsedAssertions {
  const used = new Map<string, number>();
  return {
    demandFirst: ({ id, expiresAt }, at) => {
      for (const [earlier, until] of used) if (until < at.getTime()) used.delete(earlier);
      demand(!used.has(id), 'the assertion has been used before');
      used.set(id, expiresAt.getTime() + skewMs);
    },
  };
}
