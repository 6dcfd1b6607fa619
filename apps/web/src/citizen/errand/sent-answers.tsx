import type { CitizenErrand, SummaryRowJson } from '@handslag/contracts/errands';
import { formatSize } from '../../i18n/format.ts';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { ErrandFile } from './errand-file.tsx';

/** Exactly what was sent in, step by step, and the files. */
export function SentAnswers({ errand: { id, summary, attachments } }: { errand: CitizenErrand }) {
  return (
    <section className="flow">
      <h2>{texts.sentTitle}</h2>
      {summary.map((step) => (
        <section key={step.stepId} className="sent-step">
          <h3>{step.title}</h3>
          <Rows rows={step.rows} />
        </section>
      ))}
      {attachments.length > 0 && (
        <section className="sent-step">
          <h3>{texts.attachmentsTitle}</h3>
          <ul className="file-list">
            {attachments.map((file) => (
              <li key={file.id}>
                <span>
                  <ErrandFile errandId={id} file={file} />{' '}
                  <span className="soft">
                    {formatSize(file.size)} · {file.questionLabel}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function Rows({ rows }: { rows: readonly SummaryRowJson[] }) {
  return (
    <dl className="answers">
      {rows.map((row) => (
        <div key={row.path} className={row.kind === 'group' ? 'answers-group' : undefined}>
          <dt>{row.label}</dt>
          <dd>
            {row.rows && row.rows.length > 0 ? (
              <Rows rows={row.rows} />
            ) : (
              <span className="keep-lines">{row.value || texts.noAnswer}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
