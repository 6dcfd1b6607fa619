import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** How a municipality's chain ended at a moment, told outside of the database: what a chain alone cannot show is that its end was cut off. */
export type AuditHead = { at: string; seq: string; hash: string; signature: string };

export const AuditHead = z.object({
  at: z.iso.datetime(),
  // A number that PostgreSQL can look for: a line that says anything else is no head.
  seq: z.string().regex(/^\d{1,18}$/),
  hash: z.string(),
  signature: z.string(),
});

type Told = Omit<AuditHead, 'signature'> & { municipality: string };

/** Signs a head, so that whoever can write where it is kept, but has no key, cannot tell another story. */
export function signHead(told: Told, secret: string): string {
  const key = createHmac('sha256', secret).update('audit head').digest();
  return createHmac('sha256', key)
    .update([told.municipality, told.at, told.seq, told.hash].join('\n'))
    .digest('base64url');
}

/** Whether one of the keys has signed a head. */
export function isSigned(told: Told, signature: string, secrets: readonly string[]): boolean {
  const given = Buffer.from(signature);
  return secrets.some((secret) => {
    const made = Buffer.from(signHead(told, secret));
    return made.length === given.length && timingSafeEqual(made, given);
  });
}
