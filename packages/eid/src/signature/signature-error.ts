/** The proof does not hold. The message says which check failed and never holds personal data. */
export class SignatureError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'SignatureError';
  }
}

/** Throws a `SignatureError` with this reason unless the condition holds. */
export function demand(condition: boolean, reason: string): asserts condition {
  if (!condition) throw new SignatureError(reason);
}
