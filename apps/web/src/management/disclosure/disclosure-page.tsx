import './disclosure.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { disclosureTexts as texts } from '../../i18n/sv/disclosure.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { handledErrandQuery } from '../errands/errand-queries.ts';
import { useListAddress } from '../errands/list-address.ts';
import { LoadProblem } from '../load-problem.tsx';
import { DisclosureForm } from './disclosure-form.tsx';

/** Where a request for what is in an errand is answered. */
export function DisclosurePage() {
  const { errandId = '' } = useParams();
  const { data: errand, error, refetch } = useQuery(handledErrandQuery(errandId));
  const list = useListAddress();
  return (
    <div className="page disclosure-page">
      <Link to={`/handlaggning/arenden/${errandId}`} state={{ list }} className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <PageHeading
        title={[texts.title, managementTexts.title]}
        eyebrow={errand?.registrationNumber}
        lead={texts.lead}
      >
        {texts.title}
      </PageHeading>
      {errand === undefined && error === null && <Skeleton label={texts.loading} lines={8} />}
      {error !== null && <LoadProblem error={error} again={refetch} />}
      {errand?.secrecy.masked === true && (
        <Notice tone="warning">
          <p>{texts.masked}</p>
        </Notice>
      )}
      {errand?.secrecy.masked === false && <DisclosureForm errand={errand} />}
    </div>
  );
}
