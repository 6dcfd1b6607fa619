import {
  getAccessibilityEndpoint,
  getPageEndpoint,
  type AccessibilityFacts,
  type Text,
} from '@handslag/contracts/municipalities';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../../api/client.ts';
import { formatDay } from '../../i18n/format.ts';
import { accessibilityTexts as texts } from '../../i18n/spoken/accessibility.ts';
import { chromeTexts } from '../../i18n/spoken/chrome.ts';
import type { PlatformFacts } from '../../i18n/sv/accessibility.ts';
import { Words } from '../../i18n/words.tsx';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { OwnPage } from '../../municipality/written-page.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SwedishOnly } from '../../ui/swedish-only.tsx';

/**
 * The accessibility statement, with every part that 10 § förordningen (2018:1938) and MDFFS 2019:2 ask for. The municipality's own words take
 * the place of the assessment; how to report and complain always stands.
 */
export function AccessibilityPage() {
  const { name } = useMunicipality();
  const own = useQuery({
    queryKey: ['page', 'accessibility'],
    queryFn: ({ signal }) => call(getPageEndpoint, { params: { page: 'accessibility' } }, { signal }),
    meta: { public: true },
  });
  const assessed = useQuery({
    queryKey: ['accessibility'],
    queryFn: ({ signal }) => call(getAccessibilityEndpoint, {}, { signal }),
    meta: { public: true },
  });
  const facts: Facts = assessed.data?.facts ?? texts.platform;
  return (
    <article className="page flow">
      <PageHeading title={[texts.title]} lead={texts.lead(name)}>
        {texts.heading}
      </PageHeading>
      {(own.isPending || assessed.isPending) && <Skeleton label={chromeTexts.loading} />}
      {!own.isPending && !assessed.isPending && (
        <>
          <section className="flow">
            <h2>{texts.scopeTitle}</h2>
            <p>{texts.scope(name, window.location.host)}</p>
          </section>
          {own.data?.text ? <OwnPage text={own.data.text} /> : <Assessment facts={facts} />}
          <ReportAndComplain />
          <p>{texts.updatedOn(formatDay(facts.updatedOn))}</p>
        </>
      )}
    </article>
  );
}

/** The municipality's own, or the platform's, which is in the language of the page. */
type Facts = AccessibilityFacts | PlatformFacts;

function Assessment({ facts }: { facts: Facts }) {
  return (
    <>
      <section className="flow">
        <h2>{texts.conformityTitle}</h2>
        <p>{texts.conformity[facts.conformity]}</p>
        <p>{texts.standard}</p>
      </section>
      <Shortcomings shortcomings={facts.shortcomings} />
      <section className="flow">
        <h2>{texts.assessmentTitle}</h2>
        <p>{texts.method[facts.method]}</p>
        <p>{texts.assessedOn(formatDay(facts.assessedOn))}</p>
      </section>
      <section className="flow">
        <h2>{texts.workTitle}</h2>
        <ul>
          {texts.work.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Shortcomings({ shortcomings }: Pick<Facts, 'shortcomings'>) {
  const written = shortcomings.flatMap(({ what, why }) => [what, why].filter((text) => isText(text)));
  return (
    <section className="flow">
      <h2>{texts.shortcomingsTitle}</h2>
      <SwedishOnly texts={written} />
      {shortcomings.length === 0 && <p>{texts.noShortcomings}</p>}
      {(['remedied', 'disproportionate', 'outside'] as const).map((reason) => {
        const those = shortcomings.filter((one) => one.reason === reason);
        return (
          those.length > 0 && (
            <section key={reason} className="flow">
              <h3>{texts.reasons[reason]}</h3>
              <ul>
                {those.map(({ what, why }, place) => (
                  <li key={place}>
                    {inWords(what)} {why !== undefined && inWords(why)}
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </section>
  );
}

const isText = (text: Text | string | undefined): text is Text => typeof text === 'object';

const inWords = (text: Text | string) => (isText(text) ? <Words text={text} /> : text);

function ReportAndComplain() {
  const { contact } = useMunicipality();
  return (
    <>
      <section className="flow">
        <h2>{texts.reportTitle}</h2>
        <p>{texts.report}</p>
        <p>
          <Link to="/tillganglighet/rapportera">{texts.reportLink}</Link>
        </p>
        <p>{texts.contact(contact.email, contact.phone)}</p>
      </section>
      <section className="flow">
        <h2>{texts.complaintTitle}</h2>
        <p>{texts.complaint}</p>
        <p>
          <a href={texts.complaintUrl} rel="noreferrer">
            {texts.complaintLink}
          </a>
        </p>
      </section>
    </>
  );
}
