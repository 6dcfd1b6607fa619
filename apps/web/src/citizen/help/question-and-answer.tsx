import { Link } from 'react-router';
import type { Question } from '../../i18n/sv/question.ts';
import { questionsTexts as texts } from '../../i18n/spoken/questions.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { PhoneLink } from '../chrome/contact-us.tsx';

type QuestionAndAnswerProps = { question: Question; open: boolean; onTurn: (open: boolean) => void };

/** A question that opens to its answer. The summary has the id, so that a browser that goes there focuses what can be pressed. */
export function QuestionAndAnswer({ question, open, onTurn }: QuestionAndAnswerProps) {
  const { id, answer, points, facts, links, contact = false } = question;
  return (
    <details className="question" open={open} onToggle={(event) => onTurn(event.currentTarget.open)}>
      <summary id={id}>{question.question}</summary>
      <div className="question-answer">
        {answer.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {points && (
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        {facts && <Facts facts={facts} />}
        {contact && <Contact />}
        {links && (
          <ul className="question-links">
            {links.map(({ label, to }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}

function Facts({ facts }: { facts: NonNullable<Question['facts']> }) {
  return (
    <dl>
      {facts.map(({ term, fact, link }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {fact}
            {link !== null && (
              <>
                {' '}
                {texts.readMore}{' '}
                <a href={link.url} rel="noreferrer">
                  {link.label}
                </a>
                .
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Contact() {
  const { email, phone } = useMunicipality().contact;
  return (
    <p>
      {texts.contact} <a href={`mailto:${email}`}>{email}</a> {texts.or} <PhoneLink phone={phone} />.
    </p>
  );
}
