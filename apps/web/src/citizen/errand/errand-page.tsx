import './errand.css';
import type { CitizenErrand } from '@handslag/contracts/errands';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { formatDay, formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { Words } from '../../i18n/words.tsx';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { myPageTexts } from '../../i18n/spoken/my-page.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ContactUs } from '../chrome/contact-us.tsx';
import { myErrandQuery } from '../my-page/my-queries.ts';
import { SignedInOnly } from '../sign-in/signed-in-only.tsx';
import { AskedToComplete } from './asked-to-complete.tsx';
import { Decisions } from './decisions.tsx';
import { ErrandMissing } from './errand-missing.tsx';
import { Receipt } from './receipt.tsx';
import { SentAnswers } from './sent-answers.tsx';
import { Signatures } from './signatures.tsx';
import { StatusLabel } from './status-label.tsx';
import { Timeline } from './timeline.tsx';
import { WholeErrand } from './whole-errand.tsx';
import { WithdrawErrand } from './withdraw-errand.tsx';
import { WriteMessage } from './write-message.tsx';

/** One errand of mine: where it stands, what happens now, what has happened and what I sent. */
export function ErrandPage() {
  return (
    <SignedInOnly title={myPageTexts.signInTitle} lead={myPageTexts.signInLead}>
      <LoadedErrand />
    </SignedInOnly>
  );
}

function LoadedErrand() {
  const { errandId = '' } = useParams();
  const { data, error } = useQuery(myErrandQuery(errandId));
  return data ? <Errand errand={data} /> : <ErrandMissing error={error} wide />;
}

function Errand({ errand }: { errand: CitizenErrand }) {
  const { eService, registrationNumber, receivedAt, expectedBy, removableOn, processingTime, status } =
    errand;
  const name = inWords(eService.name);
  return (
    <article className="page page-wide errand">
      <Link to="/min-sida" className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <PageHeading title={[registrationNumber, name]} eyebrow={`${texts.number} ${registrationNumber}`}>
        <Words text={eService.name} />
      </PageHeading>
      <div className="errand-columns">
        <div className="flow">
          <section className="errand-now">
            <h2 className="visually-hidden">{texts.statusTitle}</h2>
            <StatusLabel status={status} />
            <h3>{texts.nextTitle}</h3>
            <p>
              <Words text={status.citizenText} />
            </p>
          </section>
          <AskedToComplete errand={errand} />
          <Decisions errandId={errand.id} />
          {errand.mayWrite && <WriteMessage errand={errand} />}
          <Timeline events={errand.timeline} errandId={errand.id} />
          <SentAnswers errand={errand} />
          <Signatures signatures={errand.signatures} completed={errand.completed.length > 0} />
        </div>
        <aside className="errand-side" aria-label={texts.receiptTitle}>
          <dl className="facts">
            <div>
              <dt>{texts.sentAt}</dt>
              <dd>{formatDayAndTime(receivedAt)}</dd>
            </div>
            <div>
              <dt>{expectedBy === null ? texts.processing : texts.expected}</dt>
              <dd>
                {expectedBy === null ? (
                  <Words text={processingTime} />
                ) : (
                  texts.expectedBy(formatDay(expectedBy))
                )}
              </dd>
            </div>
            {removableOn !== null && (
              <div>
                <dt>{texts.kept}</dt>
                <dd>{texts.keptUntil(formatDay(removableOn))}</dd>
              </div>
            )}
          </dl>
          <Receipt errand={errand} />
          <WholeErrand errandId={errand.id} />
          {errand.mayWithdraw && <WithdrawErrand errand={errand} />}
          <ContactUs aboutErrand />
        </aside>
      </div>
    </article>
  );
}
