import { sampleStaffAccounts } from '@handslag/samples/staff-accounts';
import type { StaffAccount } from './staff-account.ts';

/** Reads accounts from JSON; without any, the staff of the sample municipalities. Throws with a sentence for the operator. */
export function parseStaffAccounts(json: string | undefined): readonly StaffAccount[] {
  if (json === undefined) return sampleStaffAccounts.map(fromSample);
  const accounts = parse(json);
  if (!Array.isArray(accounts) || !accounts.every(isAccount)) {
    throw new Error('SIMULATOR_STAFF_ACCOUNTS must be a JSON list of {subject, name, email, groups}.');
  }
  return accounts;
}

/** Roles and handler groups are groups of the directory alike. */
function fromSample(account: (typeof sampleStaffAccounts)[number]): StaffAccount {
  const { municipality, subject, name, email, roles, handlerGroups, note } = account;
  return { municipality, subject, name, email, groups: [...roles, ...handlerGroups], note };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isAccount(value: unknown): value is StaffAccount {
  if (typeof value !== 'object' || value === null) return false;
  const { subject, name, email, groups } = value as Record<string, unknown>;
  const texts = [subject, name, email].every((text) => typeof text === 'string' && text !== '');
  return texts && Array.isArray(groups) && groups.every((group) => typeof group === 'string');
}
