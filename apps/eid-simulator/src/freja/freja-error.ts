const messages = {
  1000: 'Invalid parameters.',
  1001: 'Invalid or missing userInfoType.',
  1002: 'Invalid or missing userInfo.',
  1007: 'Invalid minimum registration level.',
  1010: 'JSON request cannot be parsed.',
  1012: 'User with the specified user info does not exist in the Freja eID database.',
  1100: 'Invalid reference (for example, nonexistent or expired).',
  2000: 'Authentication request failed. Previous authentication request was rejected due to security reasons.',
  2002: 'Invalid attributesToReturn parameter.',
  3000: 'Invalid or missing dataToSignType.',
  3001: 'Invalid or missing dataToSign.',
  3002: 'Invalid or missing signatureType.',
  3003: 'Invalid expiry.',
  3004: 'Invalid push notification.',
  3005: 'Invalid attributesToReturn parameter.',
  3007: 'Invalid title.',
} as const;

/** A refusal in Freja's own words: HTTP 422 with its code and message. */
export class FrejaError extends Error {
  readonly code: number;

  constructor(code: keyof typeof messages) {
    super(messages[code]);
    this.name = 'FrejaError';
    this.code = code;
  }
}

/** Throws unless the condition holds. */
export function demandOrCode(condition: boolean, code: keyof typeof messages): asserts condition {
  if (!condition) throw new FrejaError(code);
}
