import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { inboxQuery } from './errand-queries.ts';
import { addressToQuery, inboxViews, isFiltered, queryToAddress } from './inbox-address.ts';
import { InboxFilters } from './inbox-filters.tsx';
import { InboxTable } from './inbox-table.tsx';

/** What has come in. View, filters and order live in the address, so that a list can be kept and shared. */
export function InboxPage() {
  const { search } = useLocation();
  const query = addressToQuery(search);
  const inbox = useInfiniteQuery(inboxQuery(search));
  const first = inbox.data?.pages[0];
  const errands = inbox.data?.pages.flatMap((page) => page.errands) ?? [];
  const counts: Partial<Record<(typeof inboxViews)[number], number>> = first?.counts ?? {};
  return (
    <div className="page page-wide">
      <PageHeading title={[texts.view[query.view], texts.inbox, texts.title]}>{texts.inbox}</PageHeading>
      <nav className="view-tabs" aria-label={texts.views}>
        {inboxViews.map((view) => (
          <Link
            key={view}
            to={queryToAddress({ ...query, view })}
            aria-current={view === query.view ? 'page' : undefined}
          >
            {texts.view[view]}
            {counts[view] !== undefined && (
              <span className="view-count">
                {counts[view]}
                <span className="visually-hidden"> {texts.errands.toLowerCase()}</span>
              </span>
            )}
          </Link>
        ))}
      </nav>
      <InboxFilters key={search} query={query} eServices={first?.eServices ?? []} />
      {inbox.isError && (
        <Notice tone="problem">
          <p>{problemSentence(inbox.error)}</p>
          <Button look="secondary" onClick={() => void inbox.refetch()}>
            {texts.searchButton}
          </Button>
        </Notice>
      )}
      {inbox.isPending && <Skeleton label={texts.loading} lines={8} />}
      {first !== undefined && errands.length === 0 && (
        <Empty
          about={isFiltered(query) ? 'filtered' : query.view}
          clear={queryToAddress({ view: query.view, order: query.order })}
        />
      )}
      {errands.length > 0 && (
        <>
          <p className="list-count" role="status">
            {texts.shown(errands.length, inbox.hasNextPage)}
          </p>
          <InboxTable errands={errands} />
        </>
      )}
      {inbox.hasNextPage && (
        <div className="actions">
          <Button look="secondary" busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {inbox.isFetchingNextPage ? texts.fetching : texts.showMore}
          </Button>
        </div>
      )}
    </div>
  );
}

function Empty({ about, clear }: { about: keyof typeof texts.empty; clear: string }) {
  return (
    <div className="empty-state">
      <h2>{texts.empty[about].title}</h2>
      <p>{texts.empty[about].text}</p>
      {about === 'filtered' && (
        <ButtonLink look="secondary" to={clear}>
          {texts.clear}
        </ButtonLink>
      )}
    </div>
  );
}
