import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';

// Crockford's: no I, L, O or U to be mistaken for something else.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/**
 * The code by which someone without sign-in sees the status of their errand: 60 bits, in groups to be read aloud. Made from
 * the submission's key, so that the same submission sent again is answered with the same code although only its hash is kept.
 */
export function followUpCode(
  { sessionKeys }: Pick<Config, 'sessionKeys'>,
  municipalityId: string,
  submissionKey: string,
): string {
  const [newest] = sessionKeys;
  if (!newest) throw new Error('There is no key to make codes with.');
  return codeWith(newest.secret, municipalityId, submissionKey);
}

/** The code that was shown when the errand was filed; null where the key it was made with is retired. */
export function shownFollowUpCode(
  { sessionKeys }: Pick<Config, 'sessionKeys'>,
  municipalityId: string,
  submissionKey: string,
  hash: string | null,
): string | null {
  if (hash === null) return null;
  const codes = sessionKeys.map(({ secret }) => codeWith(secret, municipalityId, submissionKey));
  return codes.find((code) => isFollowUpCode(code, hash)) ?? null;
}

/** What is kept of a code. */
export function followUpCodeHash(code: string): string {
  return createHash('sha256').update(tidied(code)).digest('hex');
}

/** Whether this is the code, however it is typed: small letters, spaces, and letters mistaken for digits are forgiven. */
export function isFollowUpCode(given: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(followUpCodeHash(given), 'hex'), Buffer.from(hash, 'hex'));
}

function codeWith(secret: string, municipalityId: string, submissionKey: string): string {
  const bytes = createHmac('sha256', secret).update(`follow-up ${municipalityId} ${submissionKey}`).digest();
  const characters = [...bytes.subarray(0, length)].map((byte) => alphabet[byte % 32]).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}

function tidied(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
