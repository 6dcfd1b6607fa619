import '../administration.css';
import './statistics.css';
import { getStatisticsEndpoint, type Statistics } from '@handslag/contracts/statistics';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { call } from '../../api/client.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { DropOutPart } from './drop-out-part.tsx';
import { ReceivedPart } from './received-part.tsx';
import { SatisfactionPart } from './satisfaction-part.tsx';
import { addressToChosen, monthsFrom, type Chosen } from './statistics-address.ts';
import { StatisticsFilters } from './statistics-filters.tsx';
import { TimesPart } from './times-part.tsx';

const mostMonths = 36;

/** What the municipality has counted. Period and service live in the address. */
export function StatisticsArea() {
  const { search } = useLocation();
  const chosen = addressToChosen(search, new Date());
  const { from, to } = chosen;
  const months = monthsFrom(from, to);
  const wrong = months < 1 ? texts.wrongPeriod : months > mostMonths ? texts.tooLong : null;
  const { data, error, refetch } = useQuery({
    queryKey: ['management', 'statistics', from, to],
    queryFn: ({ signal }) => call(getStatisticsEndpoint, { query: { from, to } }, { signal }),
    enabled: wrong === null,
  });
  return (
    <div className="page page-wide">
      <PageHeading title={[texts.title, managementTexts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      <StatisticsFilters key={search} chosen={chosen} services={data?.services ?? []} wrong={wrong} />
      {wrong === null && data === undefined && error === null && <Skeleton label={texts.loading} lines={8} />}
      {wrong === null && data === undefined && error !== null && (
        <LoadProblem error={error} again={refetch} />
      )}
      {wrong === null && data !== undefined && <Parts statistics={data} chosen={chosen} />}
    </div>
  );
}

function Parts({ statistics, chosen }: { statistics: Statistics; chosen: Chosen }) {
  const services = statistics.services.filter(({ key }) => chosen.eService === '' || key === chosen.eService);
  if (!statistics.kept)
    return (
      <Notice>
        <p>{texts.off}</p>
      </Notice>
    );
  if (services.length === 0)
    return (
      <div className="empty-state" role="status">
        <h2>{texts.none}</h2>
        <p>{texts.noneText}</p>
      </div>
    );
  const all = chosen.eService === '' ? statistics.all : null;
  return (
    <>
      <ReceivedPart months={statistics.months} services={services} />
      <TimesPart services={services} all={all} />
      <SatisfactionPart services={services} />
      <DropOutPart services={services} chosen={chosen.eService} />
    </>
  );
}
