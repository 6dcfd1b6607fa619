import './inbox.css';
import { exportInboxPath, type BulkResult } from '@handslag/contracts/inbox';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { addressOf } from '../../api/client.ts';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { addressToFilters, filtersToAddress } from './inbox-address.ts';
import { InboxArrivals } from './inbox-arrivals.tsx';
import { InboxBulk } from './inbox-bulk.tsx';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxFilterForm } from './inbox-filters.tsx';
import { InboxOutcome } from './inbox-outcome.tsx';
import { inboxKey, inboxQuery, listQuery, watchQuery } from './inbox-queries.ts';
import { InboxTable } from './inbox-table.tsx';
import { InboxViews } from './inbox-views.tsx';

const none: ReadonlySet<string> = new Set();
const noResults: readonly BulkResult[] = [];

/** What to do now. View, filters and order live in the address; without any, the account's own start view is where one comes in. */
export function InboxPage() {
  const { search } = useLocation();
  const offers = useQuery(inboxQuery);
  const start = offers.data?.views.find((view) => view.start);
  // The list asks anew for what there was no answer to; were it to give way then, the two would take turns for ever.
  if (search === '' && offers.isPending && offers.errorUpdateCount === 0) {
    return (
      <div className="page page-wide">
        <Skeleton label={texts.loading} lines={8} />
      </div>
    );
  }
  if (search === '' && start !== undefined) return <Navigate to={filtersToAddress(start.filters)} replace />;
  return <InboxList search={search} />;
}

function InboxList({ search }: { search: string }) {
  const filters = addressToFilters(search);
  const cache = useQueryClient();
  const offers = useQuery(inboxQuery);
  const list = useInfiniteQuery(listQuery(filters));
  const errands = list.data?.pages.flatMap((page) => page.errands) ?? [];
  const watch = useQuery(watchQuery(filters, list.data?.pages[0]?.asOf));
  const [choice, setChoice] = useState<{ search: string; ids: ReadonlySet<string> }>({ search, ids: none });
  // What was chosen in another list is not chosen in this one.
  const chosen = choice.search === search ? choice.ids : none;
  const setChosen = (ids: ReadonlySet<string>) => setChoice({ search, ids });
  const [results, setResults] = useState<readonly BulkResult[]>(noResults);
  const title = texts.heading[filters.view];
  return (
    <div className="page page-wide inbox">
      <PageHeading title={[title, texts.title, managementTexts.title]}>{title}</PageHeading>
      <InboxViews filters={filters} counts={watch.data?.counts} views={offers.data?.views ?? []} />
      <div className="inbox-main">
        <InboxFilterForm filters={filters} offers={offers.data} />
        <InboxArrivals
          count={watch.isPlaceholderData ? 0 : (watch.data?.arrived ?? 0)}
          onShow={() => cache.resetQueries({ queryKey: [...inboxKey, 'list'] })}
        />
        <InboxOutcome results={results} onClose={() => setResults(noResults)} />
        {list.isError && <LoadProblem error={list.error} again={list.refetch} />}
        {list.isPending && <Skeleton label={texts.loading} lines={8} />}
        {list.isSuccess && errands.length === 0 && (
          <InboxEmpty filters={filters} mayBeMore={list.hasNextPage} />
        )}
        {errands.length > 0 && (
          <>
            <div className="inbox-above">
              <p className="list-count" role="status">
                {texts.shown(errands.length, list.hasNextPage)}
              </p>
              <ButtonAnchor
                look="quiet"
                className="button-small"
                href={addressOf(exportInboxPath, {}, filters)}
                download
              >
                {texts.exportAll}
              </ButtonAnchor>
            </div>
            <InboxTable errands={errands} chosen={chosen} onChoose={setChosen} />
          </>
        )}
        {list.hasNextPage && (
          <div className="actions">
            <Button look="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {list.isFetchingNextPage ? texts.fetching : texts.showMore}
            </Button>
          </div>
        )}
        <InboxBulk
          errands={errands.filter(({ id }) => chosen.has(id))}
          filters={filters}
          offers={offers.data}
          onChoose={setChosen}
          onDone={setResults}
        />
      </div>
    </div>
  );
}
