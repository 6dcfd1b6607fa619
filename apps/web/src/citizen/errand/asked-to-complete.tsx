import type { CitizenErrand } from '@handslag/contracts/errands';
import { useLocation } from 'react-router';
import { formatDay } from '../../i18n/format.ts';
import { myErrandTexts } from '../../i18n/spoken/my-errand.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What the municipality asks the applicant to complete, why and until when; or, when they have just done it, that it has come. */
export function AskedToComplete({ errand: { id, completion } }: { errand: CitizenErrand }) {
  const state = useLocation().state as { completed?: boolean } | null;
  if (completion === null) {
    return state?.completed === true ? (
      <Notice tone="success" title={myErrandTexts.asked.thanks}>
        <p>{myErrandTexts.asked.thanksText}</p>
      </Notice>
    ) : null;
  }
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  const day = formatDay(completion.dueOn);
  return (
    <section className="asked-to-complete" aria-labelledby="asked-to-complete">
      <h2 id="asked-to-complete">{myErrandTexts.asked.title}</h2>
      <p className="asked-due">
        {completion.dueOn < today ? myErrandTexts.asked.late(day) : myErrandTexts.asked.dueOn(day)}
      </p>
      <p className="keep-lines">{completion.reason}</p>
      <p>{myErrandTexts.asked.questions}</p>
      <ul>
        {completion.questions.map((question) => (
          <li key={question.id}>{question.label}</li>
        ))}
      </ul>
      <ButtonLink to={`/mina-arenden/${id}/komplettera`}>{myErrandTexts.asked.begin}</ButtonLink>
    </section>
  );
}
