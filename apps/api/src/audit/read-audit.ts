import type { AuditEvent } from '@handslag/contracts/audit';
import type { Tenant } from '@handslag/database/database';
import {
  findIdsOfErrand,
  findObjectNames,
  listAuditRows,
  listStaffNames,
  type AuditRow,
} from './audit-repository.ts';

export type AuditQuestion = {
  staff?: string | undefined;
  action?: string | undefined;
  /** An errand's number, or any object's id. */
  object?: string | undefined;
  from: Date | null;
  until: Date | null;
  before: number | null;
  most: number;
};

/** Events, newest first, with the names of staff and the numbers of errands; and the staff one can ask for. */
export async function readAudit(
  tx: Tenant,
  { object, ...question }: AuditQuestion,
): Promise<{ events: AuditEvent[]; staff: { id: string; name: string }[] }> {
  const objects =
    object === undefined || object === '' ? null : [object, ...(await findIdsOfErrand(tx, object))];
  const rows = await listAuditRows(tx, { ...question, objects });
  const staff = await listStaffNames(tx);
  const names = new Map([
    ...staff.map(({ id, name }): [string, string] => [id, name]),
    ...(await findObjectNames(tx, rows)),
  ]);
  return { events: rows.map((row) => present(row, names)), staff };
}

function present(row: AuditRow, names: ReadonlyMap<string, string>): AuditEvent {
  const { number, at, actorKind, actorId, action, objectKind, objectId, details } = row;
  // What belongs to an errand is called by its number; the municipality does not, whatever was looked for in it.
  const errand = objectKind === 'municipality' ? null : details['errand'];
  const name = names.get(objectId ?? '') ?? names.get(typeof errand === 'string' ? errand : '') ?? null;
  return {
    number,
    at: at.toISOString(),
    actor: {
      kind: actorKind,
      id: actorId,
      name: actorKind === 'staff' ? (names.get(actorId ?? '') ?? null) : null,
    },
    action,
    object: objectKind === null || objectId === null ? null : { kind: objectKind, id: objectId, name },
    details,
  };
}
