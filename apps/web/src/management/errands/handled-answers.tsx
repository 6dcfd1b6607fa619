import { getHandledCompletionReceiptPath, type HandledErrand } from '@handslag/contracts/handling';
import { addressOf } from '../../api/client.ts';
import { SummaryView } from '../../form/summary-view.tsx';
import { formatDayAndTime } from '../../i18n/format.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts } from '../../i18n/sv/management.ts';

const texts = handlingTexts.changes;

/** The answers that stand, below what the completions changed in them: before and after. */
export function HandledAnswers({ errand }: { errand: HandledErrand }) {
  return (
    <section className="errand-section" aria-labelledby="errand-answers">
      <h2 id="errand-answers">{managementTexts.answers}</h2>
      <p className="section-note">{managementTexts.answersNote(errand.version)}</p>
      {errand.versions.toReversed().map(({ version, at, changes }) => (
        <section key={version} className="answer-changes" aria-labelledby={`changes-${version}`}>
          <h3 id={`changes-${version}`}>{texts.title}</h3>
          <p className="section-note">{texts.when(formatDayAndTime(at))}</p>
          <CompletionReceipt errand={errand} completion={errand.completed[version - 2]} />
          {changes.length === 0 && <p>{texts.nothing}</p>}
          {changes.map(({ path, label, before, after }) => (
            <dl key={path} className="answer-change">
              <dt className="answer-change-label">{label}</dt>
              <dd>
                <del>
                  <span className="visually-hidden">{texts.before}: </span>
                  {before ?? texts.empty}
                </del>
                <ins>
                  <span className="visually-hidden">{texts.after}: </span>
                  {after ?? texts.empty}
                </ins>
              </dd>
            </dl>
          ))}
        </section>
      ))}
      <SummaryView steps={markChanged(errand)} />
    </section>
  );
}

function CompletionReceipt({
  errand,
  completion,
}: {
  errand: HandledErrand;
  completion: HandledErrand['completed'][number] | undefined;
}) {
  if (completion?.receipt !== 'ready') return null;
  const params = { errandId: errand.id, completionId: completion.id };
  return (
    <a href={addressOf(getHandledCompletionReceiptPath, params)} download>
      {texts.receipt}
    </a>
  );
}

/** The answers with those of the last completion told apart in their labels. */
function markChanged({ summary, versions }: HandledErrand): HandledErrand['summary'] {
  const changed = new Set(versions.at(-1)?.changes.map(({ path }) => path));
  const mark = (row: HandledErrand['summary'][number]['rows'][number]): typeof row => ({
    ...row,
    label: changed.has(row.path) ? `${row.label} (${texts.mark.toLowerCase()})` : row.label,
    ...(row.rows && { rows: row.rows.map(mark) }),
  });
  return changed.size === 0 ? summary : summary.map((step) => ({ ...step, rows: step.rows.map(mark) }));
}
