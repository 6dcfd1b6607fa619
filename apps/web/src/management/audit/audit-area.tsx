import '../administration.css';
import './audit.css';
import {
  exportAuditPath,
  listAuditEndpoint,
  mostExported,
  type AuditFilter,
} from '@handslag/contracts/audit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { addressOf, call } from '../../api/client.ts';
import { auditTexts as texts } from '../../i18n/sv/audit.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { addressToFilter } from './audit-address.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { VerifyChain } from './verify-chain.tsx';

const number = new Intl.NumberFormat('sv-SE');

function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['management', 'audit', filter],
    queryFn: ({ pageParam, signal }) =>
      call(
        listAuditEndpoint,
        { query: pageParam === null ? filter : { ...filter, before: pageParam } },
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

/** Who did or read what. The filter lives in the address. */
export function AuditArea() {
  const { search } = useLocation();
  const filter = addressToFilter(search);
  const audit = useAudit(filter);
  const events = audit.data?.pages.flatMap((page) => page.events) ?? [];
  const staff = audit.data?.pages[0]?.staff;
  return (
    <div className="page page-wide">
      <PageHeading title={[texts.title, managementTexts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      <VerifyChain />
      <AuditFilters key={search} filter={filter} staff={staff ?? []} />
      {audit.isError && <LoadProblem error={audit.error} again={audit.refetch} />}
      {audit.isPending && <Skeleton label={texts.loading} lines={8} />}
      {audit.isSuccess && (
        <p className="list-count" role="status">
          {events.length === 0 ? texts.none : texts.shown(events.length, audit.hasNextPage)}
        </p>
      )}
      {events.length > 0 && (
        <>
          <AuditTable events={events} />
          <div className="audit-foot">
            {audit.hasNextPage && (
              <Button
                look="secondary"
                busy={audit.isFetchingNextPage}
                onClick={() => void audit.fetchNextPage()}
              >
                {audit.isFetchingNextPage ? texts.fetching : texts.more}
              </Button>
            )}
            <ButtonAnchor look="secondary" href={addressOf(exportAuditPath, {}, filter)} download>
              <Icon name="download" />
              {texts.export}
            </ButtonAnchor>
            <p className="admin-note">{texts.exportNote(number.format(mostExported))}</p>
          </div>
        </>
      )}
    </div>
  );
}
