import '../management.css';
import '../administration.css';
import { getInstallationEndpoint, retryJobEndpoint } from '@handslag/contracts/installation';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { operatorTexts as texts } from '../../i18n/sv/operator.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { CreateMunicipality } from './create-municipality.tsx';
import { InstallationView } from './installation-view.tsx';

/** The operator's page, on the installation's own address. The token is kept in this page alone, and goes when it does. */
export function OperatorPage() {
  const [token, setToken] = useState('');
  const look = useMutation({ mutationFn: () => call(getInstallationEndpoint, { body: { token } }) });
  const retry = useMutation({
    mutationFn: (job: { queue: string; id: string }) =>
      call(retryJobEndpoint, { body: { token, queue: job.queue, job: job.id } }),
    onSuccess: ({ retried }) => {
      announce(retried ? texts.retried : texts.gone);
      look.mutate();
    },
  });
  const problem = look.error ?? retry.error;
  return (
    <div className="management">
      <main className="page page-wide">
        <PageHeading title={[texts.title, 'Handslag']} eyebrow="Handslag" lead={texts.lead}>
          {texts.title}
        </PageHeading>
        <div role="alert">{problem !== null && <Refusal error={problem} />}</div>
        {look.data === undefined ? (
          <form
            className="admin-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (token !== '' && !look.isPending) look.mutate();
            }}
          >
            <div className="field">
              <label className="field-label" htmlFor="operator-token">
                {texts.token}
              </label>
              <p className="field-hint" id="operator-token-hint">
                {texts.tokenHint}
              </p>
              <input
                id="operator-token"
                className="input"
                type="password"
                autoComplete="off"
                maxLength={200}
                value={token}
                aria-describedby="operator-token-hint"
                onChange={(event) => setToken(event.target.value)}
              />
            </div>
            <div>
              <Button type="submit" busy={look.isPending}>
                {look.isPending ? texts.opening : texts.open}
              </Button>
            </div>
          </form>
        ) : (
          <>
            <div className="admin-row">
              <Button
                look="secondary"
                busy={look.isPending}
                onClick={() => look.mutate(undefined, { onSuccess: () => announce(texts.refreshed) })}
              >
                {look.isPending ? texts.refreshing : texts.refresh}
              </Button>
              <Button
                look="quiet"
                onClick={() => {
                  setToken('');
                  look.reset();
                  retry.reset();
                }}
              >
                {texts.close}
              </Button>
            </div>
            <InstallationView
              state={look.data}
              retrying={retry.isPending ? (retry.variables?.id ?? null) : null}
              onRetry={(job) => retry.mutate(job)}
              create={<CreateMunicipality token={token} onMade={() => look.mutate()} />}
            />
          </>
        )}
      </main>
    </div>
  );
}

function Refusal({ error }: { error: Error }) {
  const words = isProblem(error, 'forbidden')
    ? texts.refused
    : isProblem(error, 'not_found')
      ? texts.absent
      : problemSentence(error);
  return (
    <Notice tone="problem">
      <p>{words}</p>
    </Notice>
  );
}
