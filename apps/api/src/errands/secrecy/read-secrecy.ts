import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { Secrecy } from '@handslag/contracts/secrecy';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import { findSecrecy, type SecrecyRow } from './secrecy-repository.ts';

/**
 * What this session may see of an errand's applicant and answers, and why. `personName` only where
 * identity is protected and open, and the person filed it themselves.
 */
export async function readSecrecy(
  tx: Tenant,
  { sessionId, permissions }: StaffActor,
  errandId: string,
  settings: EServiceSettings | undefined,
): Promise<{ secrecy: Secrecy; personName: string | null }> {
  const row = await findSecrecy(tx, errandId, sessionId);
  const open = permissions.has('errand:read-secret') ? row.openUntil : null;
  const masked = row.masked && open === null;
  return {
    secrecy: {
      masked,
      protectedIdentity: row.protectedIdentity,
      marking: row.secret ? markingOf(row, masked, settings) : null,
      openUntil: row.masked ? (open?.toISOString() ?? null) : null,
    },
    personName: row.protectedIdentity && !masked ? row.personName : null,
  };
}

function markingOf(
  { marked, paragraph, reason, markedBy, markedAt }: SecrecyRow,
  masked: boolean,
  settings: EServiceSettings | undefined,
): Secrecy['marking'] {
  if (marked !== true)
    return { paragraph: settings?.secrecy?.paragraph ?? '', reason: null, by: null, at: null };
  return {
    paragraph: paragraph ?? '',
    reason: masked ? null : reason,
    by: markedBy,
    at: markedAt?.toISOString() ?? null,
  };
}
