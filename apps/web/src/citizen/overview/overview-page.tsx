import './overview.css';
import type { EServiceOverview } from '@handslag/contracts/e-services';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { inWords } from '../../i18n/language.ts';
import { Words } from '../../i18n/words.tsx';
import { overviewTexts as texts } from '../../i18n/spoken/overview.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SwedishOnly } from '../../ui/swedish-only.tsx';
import { PageNotFetched } from '../chrome/not-fetched.tsx';
import { NotFoundPage } from '../chrome/not-found-page.tsx';
import { Category } from '../start/category.tsx';
import { eServiceQuery } from '../start/e-services-queries.ts';
import { PaperFormsOfService } from '../paper-forms/paper-forms-of-service.tsx';
import { OverviewFacts } from './overview-facts.tsx';
import { OverviewNotices } from './overview-notices.tsx';
import { ServiceMessages } from './service-messages.tsx';
import { StartActions } from './start-actions.tsx';
import { SupportStart } from './support-start.tsx';

/** A service as it is before one starts: all one needs to know, readable by anyone. */
export function OverviewPage() {
  const { key = '' } = useParams();
  const { data, error } = useQuery(eServiceQuery(key));
  if (data) return <Overview eService={data} />;
  if (isProblem(error, 'not_found', 'validation_failed')) return <NotFoundPage />;
  if (error !== null) return <PageNotFetched error={error} />;
  return (
    <div className="page page-wide">
      <Skeleton label={texts.loading} lines={8} />
    </div>
  );
}

function Overview({ eService }: { eService: EServiceOverview }) {
  const { name: municipality, supportService } = useMunicipality();
  const name = inWords(eService.name);
  return (
    <article className="page page-wide overview">
      <Link to="/" className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <div className="overview-top">
        <PageHeading
          title={[name]}
          eyebrow={
            <>
              {municipality} · <Category name={eService.category} />
            </>
          }
          lead={<Words text={eService.summary} />}
        >
          <Words text={eService.name} />
        </PageHeading>
        <SwedishOnly texts={[eService.name, eService.summary, ...eService.description]} />
        <ServiceMessages eService={eService} />
      </div>
      <aside className="overview-side" aria-label={texts.factsTitle}>
        {eService.key === supportService ? (
          <SupportStart eService={eService} />
        ) : (
          <StartActions eService={eService} />
        )}
        <OverviewFacts eService={eService} />
      </aside>
      <div className="overview-body flow">
        <OverviewNotices eService={eService} />
        {eService.description.map((paragraph) => (
          <p key={paragraph.sv}>
            <Words text={paragraph} />
          </p>
        ))}
        <Bring eService={eService} />
        <Steps eService={eService} />
        <section className="flow">
          <h2>{texts.paperTitle}</h2>
          <PaperFormsOfService eService={eService.key} />
        </section>
        <PersonalData eService={eService} />
      </div>
    </article>
  );
}

function Bring({ eService: { checklist, attachments } }: { eService: EServiceOverview }) {
  if (checklist.length + attachments.length === 0) return null;
  return (
    <section className="flow">
      <h2>{texts.bringTitle}</h2>
      {checklist.length > 0 && (
        <ul className="check-list">
          {checklist.map((item) => (
            <li key={item.sv}>
              <Icon name="check" />
              <Words text={item} />
            </li>
          ))}
        </ul>
      )}
      {attachments.length > 0 && (
        <>
          <h3>{texts.attachmentsTitle}</h3>
          <ul className="check-list">
            {attachments.map(({ label, required }) => (
              <li key={label.sv}>
                <Icon name="attachment" />
                <span>
                  <Words text={label} /> <span className="soft">({texts.attachment[required]})</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Steps({ eService: { key, steps } }: { eService: EServiceOverview }) {
  return (
    <section className="flow">
      <h2>{texts.stepsTitle}</h2>
      <p>{texts.stepsLead(steps.length)}</p>
      <ol className="overview-steps">
        {steps.map((step) => (
          <li key={step.id}>
            <Words text={step.title} />
          </li>
        ))}
        <li>{texts.reviewStep}</li>
      </ol>
      <p>
        <Link to={`/e-tjanster/${key}/fragor`}>{texts.readAll}</Link>
      </p>
    </section>
  );
}

function PersonalData({ eService: { personalData } }: { eService: EServiceOverview }) {
  const rows = [
    [texts.purpose, personalData.purpose],
    [texts.legalGround, personalData.legalGround],
    [texts.retention, personalData.retention],
    [texts.recipients, personalData.recipients],
  ] as const;
  return (
    <section className="flow">
      <h2>{texts.personalTitle}</h2>
      <dl className="personal-data">
        {rows.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Words text={text} />
                </dd>
              </div>
            ),
        )}
      </dl>
      <p>{texts.personalPublic}</p>
    </section>
  );
}
