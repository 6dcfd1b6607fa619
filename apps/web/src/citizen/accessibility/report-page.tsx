import { reportInaccessibleEndpoint } from '@handslag/contracts/municipalities';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { accessibilityReportTexts as texts } from '../../i18n/spoken/accessibility.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ReportField } from './report-field.tsx';

/** Tells the municipality what is not accessible; open to anyone, with the page one came from filled in. */
export function AccessibilityReportPage() {
  const from = pageIn(useSearchParams()[0]);
  const report = useMutation({
    mutationFn: (body: { page: string; problem: string; email: string }) =>
      call(reportInaccessibleEndpoint, { body }),
  });
  if (report.isSuccess) return <Thanks number={report.data.registrationNumber} back={from} />;
  return (
    <ReportForm
      from={from}
      busy={report.isPending}
      problem={report.error === null ? null : problemSentence(report.error)}
      onSend={report.mutate}
    />
  );
}

function ReportForm({
  from,
  busy,
  problem: failure,
  onSend,
}: {
  from: string;
  busy: boolean;
  problem: string | null;
  onSend: (report: { page: string; problem: string; email: string }) => void;
}) {
  const [page, setPage] = useState(from);
  const [problem, setProblem] = useState('');
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const noProblem = problem.trim() === '';
  const wrongEmail = email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  const send = () => {
    setTried(true);
    if (noProblem || wrongEmail)
      document.getElementById(noProblem ? 'report-problem' : 'report-email')?.focus();
    else onSend({ page: page.trim(), problem: problem.trim(), email: email.trim() });
  };
  return (
    <div className="page">
      <PageHeading title={[texts.title]} lead={texts.lead} hasErrors={tried && (noProblem || wrongEmail)}>
        {texts.title}
      </PageHeading>
      <form
        className="flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) send();
        }}
      >
        <div role="alert">
          {failure !== null && (
            <Notice tone="problem">
              <p>{failure}</p>
            </Notice>
          )}
        </div>
        <ReportField
          id="report-page"
          label={texts.page}
          aside={texts.optional}
          hint={texts.pageHint}
          error={null}
          value={page}
          onChange={setPage}
        />
        <ReportField
          id="report-problem"
          label={texts.problem}
          hint={texts.problemHint}
          rows={6}
          error={tried && noProblem ? texts.problemMissing : null}
          value={problem}
          onChange={setProblem}
        />
        <ReportField
          id="report-email"
          label={texts.email}
          aside={texts.optional}
          hint={texts.emailHint}
          autoComplete="email"
          error={tried && wrongEmail ? texts.emailWrong : null}
          value={email}
          onChange={setEmail}
        />
        <p className="soft">{texts.public}</p>
        <Button type="submit" busy={busy}>
          {busy ? texts.sending : texts.send}
        </Button>
      </form>
    </div>
  );
}

function Thanks({ number, back }: { number: string | null; back: string }) {
  return (
    <div className="page flow">
      <PageHeading title={[texts.thanksTitle]} lead={texts.thanks}>
        {texts.thanksTitle}
      </PageHeading>
      {number !== null && <p>{texts.number(number)}</p>}
      {back !== '' && (
        <div className="actions">
          <ButtonLink look="secondary" to={back}>
            {texts.back}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

/** The page of ours one came from; anything else in the address counts for nothing. */
function pageIn(search: URLSearchParams): string {
  const given = search.get('sida') ?? '';
  return /^\/(?![/\\])[\w/.-]*$/.test(given) ? given : '';
}
