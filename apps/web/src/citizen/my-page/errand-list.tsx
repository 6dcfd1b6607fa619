import type { MyErrandListing } from '@handslag/contracts/errands';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDay } from '../../i18n/format.ts';
import { Words } from '../../i18n/words.tsx';
import { myPageTexts as texts } from '../../i18n/spoken/my-page.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PartNotFetched } from '../chrome/not-fetched.tsx';
import { StatusLabel } from '../errand/status-label.tsx';
import { myErrandsQuery } from './errands-query.ts';

/** Errands sent in, newest first. */
export function ErrandList({
  state,
  title,
  empty,
}: {
  state: 'ongoing' | 'closed';
  title: string;
  empty: string;
}) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    myErrandsQuery(state),
  );
  const errands = data?.pages.flatMap((page) => page.errands);
  const withheld = data?.pages.some((page) => page.withheld.length > 0);
  return (
    <section>
      <h2>{title}</h2>
      {error !== null && <PartNotFetched error={error} />}
      {errands === undefined && error === null && <Skeleton label={texts.loading} lines={3} />}
      {errands?.length === 0 && !withheld && (
        <div className="empty">
          <p>{empty}</p>
        </div>
      )}
      <ul className="my-cards">
        {errands?.map((errand) => (
          <ErrandCard key={errand.id} errand={errand} />
        ))}
      </ul>
      {hasNextPage && (
        <Button look="secondary" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </section>
  );
}

function ErrandCard({ errand }: { errand: MyErrandListing }) {
  return (
    <li className="my-card my-card-link">
      <div className="my-card-words">
        <h3>
          <Link to={`/mina-arenden/${errand.id}`}>
            <Words text={errand.eService.name} />
          </Link>
        </h3>
        <p className="soft">
          {texts.number} <span className="phone-link">{errand.registrationNumber}</span>
          {'\u00a0· '}
          {errand.closedAt === null
            ? texts.sentAt(formatDay(errand.receivedAt))
            : texts.closedAt(formatDay(errand.closedAt))}
        </p>
        {errand.unread && <p className="my-card-news">{texts.unread}</p>}
        {errand.completionDueOn !== null && <CompletionDue dueOn={errand.completionDueOn} />}
      </div>
      <StatusLabel status={errand.status} />
    </li>
  );
}

function CompletionDue({ dueOn }: { dueOn: string }) {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  const words = dueOn < today ? texts.completeLate : texts.complete;
  return <p className="my-card-due">{words(formatDay(dueOn))}</p>;
}
