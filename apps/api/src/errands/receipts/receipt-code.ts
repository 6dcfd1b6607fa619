import { randomBytes } from 'node:crypto';

// Crockford's: no I, L, O or U to be mistaken for something else.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code for a receipt, printed on it: 80 random bits in groups to be read aloud, which say nothing. */
export function receiptCode(): string {
  const characters = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as it is kept, however it is typed: small letters, spaces, and letters mistaken for digits are forgiven. */
export function tidiedCode(given: string): string {
  return given
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/(.{4})(?=.)/g, '$1-');
}
