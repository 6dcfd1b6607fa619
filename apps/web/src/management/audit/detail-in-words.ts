import type { AuditEvent } from '@handslag/contracts/audit';
import { auditDetails, auditValues } from '../../i18n/sv/audit.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { usersTexts } from '../../i18n/sv/users.ts';

type Value = AuditEvent['details'][string];

/** Several codes in one detail, with a space between. */
const lists = new Set(['fields', 'roles', 'rolesBefore']);
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...auditValues,
  eid: { ...managementTexts.eid, ...auditValues['eid'] },
  roles: usersTexts.role,
  rolesBefore: usersTexts.role,
};

/** A detail of an event as words: “Med: Mobilt BankID”. What has no words is told as it was recorded. */
export function detailInWords(key: string, value: Value): string {
  const known = words[typeof value === 'boolean' ? 'yesNo' : key] ?? {};
  const parts = lists.has(key) ? String(value).split(' ') : [String(value)];
  return `${auditDetails[key] ?? key}: ${parts.map((part) => known[part] ?? part).join(', ')}`;
}
