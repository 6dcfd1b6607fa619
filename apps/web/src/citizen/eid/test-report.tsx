import type { SignInReport } from '@handslag/contracts/sign-in';
import { useEffect } from 'react';
import { formatCountry, formatDay, formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { eidTestTexts as texts, issuerInWords } from '../../i18n/spoken/eid.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

type TestReportProps = {
  report: SignInReport;
  /** Someone may have been signed in all along. */
  signedInAs: string | null;
  onAgain: () => void;
};

/** What a test of an e-legitimation found, in plain words. */
export function TestReport({ report, signedInAs, onAgain }: TestReportProps) {
  const lead = signedInAs === null ? texts.workedLead : texts.stillIn(signedInAs);
  useEffect(() => announce(lead), [lead]);
  return (
    <>
      <PageHeading title={[texts.workedTitle]} lead={lead} comingBack>
        <span className="eid-test-worked">
          <Icon name="check-circle" />
          {texts.workedTitle}
        </span>
      </PageHeading>
      {report.simulated && (
        <Notice tone="warning" title={texts.simulatedTitle}>
          <p>{texts.simulated}</p>
        </Notice>
      )}
      <section className="eid-test-found" aria-labelledby="eid-test-facts">
        <h2 id="eid-test-facts">{texts.factsTitle}</h2>
        <dl className="eid-test-facts">
          {factsOf(report).map(
            ([label, value]) =>
              value !== null && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      </section>
      <div className="actions">
        {signedInAs === null && <ButtonLink to="/logga-in">{texts.signIn}</ButtonLink>}
        <Button look="secondary" onClick={onAgain}>
          {texts.again}
        </Button>
      </div>
    </>
  );
}

function factsOf(report: SignInReport): (readonly [label: string, value: string | null])[] {
  const { eid, issuer, kind, loa, name, maskedNumber, country, issuedOn, at } = report;
  return [
    [texts.name, name],
    [texts.number, maskedNumber ?? texts.noNumber],
    [texts.country, country && formatCountry(country)],
    [texts.eid, inWords(eid.label)],
    [texts.kind, kind && texts.kinds[kind]],
    [texts.issuer, issuerInWords(issuer, inWords(eid.label))],
    [texts.issuedOn, issuedOn && formatDay(issuedOn)],
    [texts.level, texts.levels[loa]],
    [texts.at, formatDayAndTime(at)],
  ];
}
