import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDay } from '../../i18n/format.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { retentionTexts as texts } from '../../i18n/sv/retention.ts';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { dueErrandsQuery } from './retention-queries.ts';

const most = 100;

/** The errands of a service whose time is up, each a way to the errand itself, where it can be kept from going. */
export function DueErrands({ eServiceKey }: { eServiceKey: string }) {
  const { data, error } = useQuery(dueErrandsQuery(eServiceKey));
  if (error !== null)
    return (
      <Notice tone="problem">
        <p>{problemSentence(error)}</p>
      </Notice>
    );
  if (data === undefined) return <Skeleton label={texts.loading} lines={3} />;
  return (
    <>
      <p className="admin-note">
        {texts.openLead} {data.errands.length === most && texts.first(most)}
      </p>
      <ul className="plain-list">
        {data.errands.map(({ id, registrationNumber, closedAt, held }) => (
          <li key={id} className="admin-row">
            <Link to={`/handlaggning/arenden/${id}`}>{registrationNumber}</Link>
            <time dateTime={closedAt} className="admin-note">
              {texts.closedOn(formatDay(closedAt))}
            </time>
            {held && <span className="admin-mark admin-mark-off">{texts.isHeld}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
