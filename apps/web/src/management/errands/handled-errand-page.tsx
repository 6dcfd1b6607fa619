import { getHandledReceiptPath, type HandledErrand } from '@handslag/contracts/handling';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { addressOf } from '../../api/client.ts';
import { inWords } from '../../i18n/language.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { secrecyTexts } from '../../i18n/sv/secrecy.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { DecisionsCard } from '../decisions/decisions-card.tsx';
import { DisclosureLink } from '../disclosure/disclosure-link.tsx';
import { HoldCard } from '../retention/hold-card.tsx';
import { SecrecyBanner } from '../secrecy/secrecy-banner.tsx';
import { SecrecyCard } from '../secrecy/secrecy-card.tsx';
import { ApplicantCard } from './applicant-card.tsx';
import { AssignmentCard } from './assignment-card.tsx';
import { CompletionNotice } from './completion-notice.tsx';
import { handledErrandQuery } from './errand-queries.ts';
import { ErrandFacts } from './errand-facts.tsx';
import { ErrandTimeline } from './errand-timeline.tsx';
import { HandledAnswers } from './handled-answers.tsx';
import { HandledAttachments } from './handled-attachments.tsx';
import { useListAddress } from './list-address.ts';
import { LoadProblem } from '../load-problem.tsx';
import { PresenceLine } from './presence-line.tsx';
import { RelatedCard } from './related-card.tsx';
import { SignaturesCard } from './signatures-card.tsx';
import { TasksCard } from './tasks-card.tsx';
import { WorkPanel } from './work-panel.tsx';

export function HandledErrandPage() {
  const { errandId = '' } = useParams();
  const { data: errand, error, refetch } = useQuery(handledErrandQuery(errandId));
  const list = useListAddress();
  return (
    <div className="page page-wide">
      <Link to={list} className="back-link">
        <Icon name="arrow-left" />
        {texts.toInbox}
      </Link>
      {errand !== undefined && error !== null && <LoadProblem error={error} again={refetch} />}
      {errand !== undefined && <OpenErrand key={errand.id} errand={errand} />}
      {errand === undefined && error === null && <Skeleton label={texts.loading} lines={8} />}
      {errand === undefined && error !== null && (
        <>
          <PageHeading title={[texts.errands, texts.title]}>{texts.errands}</PageHeading>
          <LoadProblem error={error} again={refetch} />
        </>
      )}
    </div>
  );
}

function OpenErrand({ errand }: { errand: HandledErrand }) {
  const service = inWords(errand.eService.name);
  const [writing, setWriting] = useState(false);
  return (
    <>
      <PageHeading
        title={[errand.registrationNumber, service, texts.title]}
        eyebrow={errand.registrationNumber}
      >
        {service}
      </PageHeading>
      <div className="errand-head">
        <ErrandFacts errand={errand} />
        <Button look="secondary" className="button-small" onClick={() => window.print()}>
          {handlingTexts.print}
        </Button>
      </div>
      <PresenceLine errand={errand} writing={writing} />
      <SecrecyBanner errand={errand} />
      <div className="errand-columns">
        <div className="errand-main">
          <CompletionNotice errand={errand} />
          {errand.secrecy.masked ? (
            <p className="section-note">{secrecyTexts.hidden}</p>
          ) : (
            <Contents errand={errand} />
          )}
        </div>
        <aside className="errand-side" aria-label={texts.title}>
          <AssignmentCard errand={errand} />
          <WorkPanel errand={errand} onWriting={setWriting} />
          <TasksCard errand={errand} />
          {!errand.secrecy.masked && <ApplicantCard errand={errand} />}
          <SignaturesCard errand={errand} />
          <RelatedCard errand={errand} />
          <ErrandTimeline errand={errand} />
          <DisclosureLink errand={errand} />
          <SecrecyCard errand={errand} />
          <HoldCard errand={errand} />
        </aside>
      </div>
    </>
  );
}

/** What was sent in, and what has come of it. */
function Contents({ errand }: { errand: HandledErrand }) {
  return (
    <>
      <HandledAnswers errand={errand} />
      <HandledAttachments errand={errand} />
      <DecisionsCard errand={errand} />
      {errand.receipt === 'ready' ? (
        <p>
          <ButtonAnchor
            look="secondary"
            href={addressOf(getHandledReceiptPath, { errandId: errand.id })}
            download
          >
            <Icon name="download" />
            {texts.receipt}
          </ButtonAnchor>
        </p>
      ) : (
        <p className="section-note">{texts.receiptBeingMade}</p>
      )}
    </>
  );
}
