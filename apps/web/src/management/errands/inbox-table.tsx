import type { HandledErrandListing } from '@handslag/contracts/inbox';
import { Link } from 'react-router';
import { formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { StatusMark } from './status-mark.tsx';

/** Errands as rows; on a narrow page each row becomes a card with the column names in it. */
export function InboxTable({ errands }: { errands: readonly HandledErrandListing[] }) {
  const { columns } = texts;
  return (
    <table className="inbox-table">
      <caption className="visually-hidden">{texts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.applicant}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.received}</th>
          <th scope="col">{columns.assignee}</th>
        </tr>
      </thead>
      <tbody>
        {errands.map((errand) => (
          <Row key={errand.id} errand={errand} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ errand }: { errand: HandledErrandListing }) {
  const { columns } = texts;
  return (
    <tr className={errand.unread ? 'is-unread' : undefined}>
      <th scope="row">
        <Link to={`/handlaggning/arenden/${errand.id}`}>
          {errand.unread && <span className="unread-mark">{texts.unread}</span>}
          <span className="errand-service">{inWords(errand.eService.name)}</span>
          <span className="errand-number">{errand.registrationNumber}</span>
        </Link>
      </th>
      <td data-column={columns.applicant}>
        {errand.applicantName === '' ? texts.noName : errand.applicantName}
      </td>
      <td data-column={columns.status}>
        <StatusMark status={errand.status} />
      </td>
      <td data-column={columns.received}>
        <time dateTime={errand.receivedAt}>{formatDayAndTime(errand.receivedAt)}</time>
      </td>
      <td data-column={columns.assignee}>{errand.assignee?.name ?? texts.nobody}</td>
    </tr>
  );
}
