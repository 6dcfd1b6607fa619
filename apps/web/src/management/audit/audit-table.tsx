import type { AuditAction, AuditEvent } from '@handslag/contracts/audit';
import { Link } from 'react-router';
import { formatDayAndTime } from '../../i18n/format.ts';
import { auditActions, auditTexts as texts } from '../../i18n/sv/audit.ts';
import { filterToAddress } from './audit-address.ts';
import { detailInWords } from './detail-in-words.ts';

/** Events as rows; on a narrow page each row becomes a card. */
export function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  const { columns } = texts;
  return (
    <div className="admin-table-box">
      <table className="admin-table admin-cards">
        <caption className="visually-hidden">{texts.table}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.actor}</th>
            <th scope="col">{columns.action}</th>
            <th scope="col">{columns.object}</th>
            <th scope="col">{columns.details}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={event.number} event={event} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EventRow({ event }: { event: AuditEvent }) {
  const { number, at, actor, action, object, details } = event;
  const { columns } = texts;
  const facts = Object.entries(details).filter(([, value]) => value !== null && value !== '');
  return (
    <tr>
      <td className="audit-at" data-column={columns.at}>
        <time dateTime={at} title={texts.number(number)}>
          {formatDayAndTime(at)}
        </time>
      </td>
      <td data-column={columns.actor}>
        {actor.kind === 'staff' ? (
          <Link to={filterToAddress({ staff: actor.id ?? '' })}>{actor.name ?? texts.formerStaff}</Link>
        ) : (
          texts.actor[actor.kind]
        )}
      </td>
      {/* An older version of the platform may have recorded what this one has no words for. */}
      <td data-column={columns.action}>{auditActions[action as AuditAction] ?? action}</td>
      <td className="audit-object" data-column={columns.object}>
        {object !== null && (
          <>
            {texts.objectKind[object.kind] ?? object.kind}{' '}
            {object.name !== null && (
              <Link to={filterToAddress({ object: object.name === '' ? object.id : linked(object) })}>
                {object.name}
              </Link>
            )}
          </>
        )}
      </td>
      <td className="audit-details" data-column={columns.details}>
        {facts.map(([key, value]) => detailInWords(key, value)).join(' · ')}
      </td>
    </tr>
  );
}

const ofErrand = new Set(['errand', 'receipt', 'attachment', 'decision', 'disclosure']);

/** An errand is looked for by its number, with all that belongs to it; anything else by its id. */
function linked({ kind, id, name }: NonNullable<AuditEvent['object']>): string {
  return ofErrand.has(kind) ? (name ?? id) : id;
}
