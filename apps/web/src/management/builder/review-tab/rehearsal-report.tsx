import type { Met, Rehearsal } from '@handslag/form-engine/building';
import { Link } from 'react-router';
import { reviewTexts as texts } from '../../../i18n/sv/builder-review.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useEditor } from '../editor/use-editor.ts';

/** How it went: who could send in, what was met, and the ways that lead nowhere. */
export function RehearsalReport({ rehearsal }: { rehearsal: Rehearsal }) {
  const { key } = useEditor();
  const { citizens, finished, stopped, steps, questions, choices, deadEnds } = rehearsal;
  const stuck = citizens - finished - stopped;
  const never = [
    ...steps.filter(({ times }) => times === 0).map(({ label }) => label),
    ...questions.filter(({ times }) => times === 0).map(({ label }) => label),
    ...choices.filter(({ times }) => times === 0).map(({ label, question }) => `${question}: ${label}`),
  ];
  return (
    <div className="builder-report">
      <Notice tone={stuck === 0 ? 'success' : 'warning'}>
        <p>
          {stuck > 0 ? texts.notFinished(stuck) : stopped > 0 ? texts.noneStuck(finished) : texts.allFinished}
          {stopped > 0 && ` ${texts.stopped(stopped)}`}
        </p>
      </Notice>
      <h3>{texts.coverage}</h3>
      <Coverage title={texts.steps} met={steps} />
      <Coverage title={texts.questions} met={questions} />
      <Coverage title={texts.choices} met={choices} />
      {never.length > 0 && (
        <details className="builder-more">
          <summary>
            {texts.notMet} ({never.length})
          </summary>
          <ul>
            {never.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {deadEnds.length > 0 && (
        <>
          <h3>{texts.stuckTitle}</h3>
          <ul className="builder-findings">
            {deadEnds.map(({ questionId, label, message, times, example }) => (
              <li key={`${questionId} ${message}`} className="builder-finding">
                <span className="builder-severity">{times}</span>
                <div className="builder-finding-body">
                  <p>
                    <strong>{texts.stuckAt(label)}.</strong> {message}
                  </p>
                  <Link to={`/handlaggning/e-tjanster/${key}/formular?vald=${questionId}`}>
                    {texts.toPlace(label)}
                  </Link>
                  <details className="builder-more">
                    <summary>{texts.answersThere}</summary>
                    <dl className="builder-example">
                      {example.map((one) => (
                        <div key={one.label + one.value}>
                          <dt>{one.label}</dt>
                          <dd>{one.value}</dd>
                        </div>
                      ))}
                    </dl>
                  </details>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Coverage({ title, met }: { title: string; met: readonly Met[] }) {
  const some = met.filter(({ times }) => times > 0).length;
  if (met.length === 0) return null;
  return (
    <div className="builder-coverage">
      <span>{title}</span>
      <meter min={0} max={met.length} value={some} aria-label={title} />
      <span className="builder-number">{texts.met(some, met.length)}</span>
    </div>
  );
}
