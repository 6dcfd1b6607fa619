import type { InstallationState } from '@handslag/contracts/installation';
import type { ReactNode } from 'react';
import { formatDayAndTime } from '../../i18n/format.ts';
import { operatorTexts as texts } from '../../i18n/sv/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FactsTable } from './facts-table.tsx';

const { columns, queueColumns, failedColumns } = texts;
const counts = ['errands', 'openErrands', 'activeAccounts', 'openSessions', 'failedMails'] as const;

/** How the installation is: health, municipalities, queues, and jobs that have been given up. */
export function InstallationView({
  state,
  retrying,
  onRetry,
  create,
}: {
  state: InstallationState;
  /** The job that is being sent off. */
  retrying: string | null;
  onRetry: (job: { queue: string; id: string }) => void;
  /** The way to another municipality. */
  create: ReactNode;
}) {
  const { ready, unsafe, upSeconds, memory, municipalities, queues, failedJobs } = state;
  return (
    <div className="admin-block operator-view">
      <section className="admin-block" aria-labelledby="operator-health">
        <h2 id="operator-health">{texts.health}</h2>
        <Notice tone={ready && unsafe.length === 0 ? 'success' : 'problem'}>
          <p>{ready ? texts.ready : texts.notReady}</p>
          {unsafe.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
        <p>{texts.process(texts.up(upSeconds), memory / 1_000_000)}</p>
      </section>
      <section className="admin-block" aria-labelledby="operator-municipalities">
        <h2 id="operator-municipalities">{texts.municipalities}</h2>
        <FactsTable
          caption={texts.municipalities}
          rows={municipalities}
          keyOf={({ slug }) => slug}
          columns={[
            { title: columns.name, cell: ({ name }) => name },
            { title: columns.hosts, cell: ({ hosts }) => hosts.join(', ') },
            ...counts.map((count) => ({
              title: columns[count],
              number: true,
              cell: (row: InstallationState['municipalities'][number]) => row[count],
            })),
          ]}
        />
        {create}
        <p className="admin-note">{texts.municipalitiesNew}</p>
        <p>
          <code className="operator-command">
            {texts.command.split(/(?= --)/).map((part) => (
              <span key={part}>{part}</span>
            ))}
          </code>
        </p>
      </section>
      <section className="admin-block" aria-labelledby="operator-queues">
        <h2 id="operator-queues">{texts.queues}</h2>
        {queues.length === 0 ? (
          <p>{texts.noQueues}</p>
        ) : (
          <FactsTable
            caption={texts.queues}
            rows={queues}
            keyOf={({ name }) => name}
            columns={[
              { title: queueColumns.name, cell: ({ name }) => name },
              { title: queueColumns.waiting, number: true, cell: ({ waiting }) => waiting },
              { title: queueColumns.active, number: true, cell: ({ active }) => active },
              { title: queueColumns.failed, number: true, cell: ({ failed }) => failed },
              {
                title: queueColumns.oldestDue,
                cell: ({ oldestDue }) => (oldestDue === null ? '–' : formatDayAndTime(oldestDue)),
              },
            ]}
          />
        )}
      </section>
      <section className="admin-block" aria-labelledby="operator-failed">
        <h2 id="operator-failed">{texts.failed}</h2>
        <p className="admin-note">{failedJobs.length === 0 ? texts.noFailed : texts.failedLead}</p>
        {failedJobs.length > 0 && (
          <FactsTable
            caption={texts.failed}
            rows={failedJobs}
            keyOf={({ id }) => id}
            columns={[
              { title: failedColumns.queue, cell: ({ queue }) => queue },
              { title: failedColumns.municipality, cell: ({ municipality }) => municipality ?? '–' },
              { title: failedColumns.attempts, number: true, cell: ({ attempts }) => attempts },
              {
                title: failedColumns.failedAt,
                cell: ({ failedAt }) => (failedAt === null ? '–' : formatDayAndTime(failedAt)),
              },
            ]}
            action={({ id, queue }) => (
              <Button
                look="secondary"
                className="button-small"
                busy={retrying === id}
                onClick={() => onRetry({ id, queue })}
              >
                {retrying === id ? texts.retrying : texts.retry}
              </Button>
            )}
          />
        )}
      </section>
    </div>
  );
}
