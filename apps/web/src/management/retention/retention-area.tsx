import '../administration.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { managementTexts } from '../../i18n/sv/management.ts';
import { retentionTexts as texts } from '../../i18n/sv/retention.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { DecideForm } from './decide-form.tsx';
import { RemovalList } from './removal-list.tsx';
import { retentionQuery } from './retention-queries.ts';

/** Gallring: what may go, the decision that it goes, and what has gone. */
export function RetentionArea() {
  const { data, error, refetch } = useQuery(retentionQuery);
  return (
    <div className="page page-wide">
      <Link to="/handlaggning/installningar" className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <PageHeading title={[texts.title, managementTexts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      {data !== undefined && (
        <div className="admin-form">
          <DecideForm eServices={data.eServices} />
          <RemovalList removals={data.removals} />
        </div>
      )}
      {data === undefined && error === null && <Skeleton label={texts.loading} lines={6} />}
      {data === undefined && error !== null && <LoadProblem error={error} again={refetch} />}
    </div>
  );
}
