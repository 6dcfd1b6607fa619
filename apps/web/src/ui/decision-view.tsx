import './decision-view.css';
import type { Decision } from '@handslag/contracts/decisions';
import { formatDay } from '../i18n/format.ts';
import { inWords } from '../i18n/language.ts';
import { decisionViewTexts as texts } from '../i18n/spoken/decision-view.ts';
import { ButtonAnchor } from './button.tsx';
import { Icon } from './icon.tsx';

type DecisionViewProps = {
  decision: Decision;
  /** Where its PDF is. */
  href: string;
  /** Of its heading. */
  level?: 3 | 4;
};

/** A decision as it is read, by whoever may see the errand: what, why, by whom and how to appeal. */
export function DecisionView({ decision, href, level = 3 }: DecisionViewProps) {
  const { outcome, ruling, reasons, legalReferences, decider, appeal, decidedAt, replacedAt } = decision;
  const Heading = `h${level}` as const;
  const Part = `h${level + 1}` as 'h4' | 'h5';
  return (
    <article className={replacedAt === null ? 'decision' : 'decision decision-replaced'}>
      <Heading className="decision-outcome">{inWords(outcome)}</Heading>
      {replacedAt !== null && <p className="decision-note">{texts.replaced(formatDay(replacedAt))}</p>}
      <p className="decision-ruling keep-lines">{ruling}</p>
      <dl className="decision-facts">
        <div>
          <dt>{texts.decided}</dt>
          <dd>
            <time dateTime={decidedAt}>{formatDay(decidedAt)}</time>
          </dd>
        </div>
        <div>
          <dt>{texts.decider}</dt>
          <dd>{[decider.name, decider.title].filter((part) => part !== '').join(', ')}</dd>
        </div>
      </dl>
      <Part>{texts.reasons}</Part>
      <p className="keep-lines">{reasons}</p>
      {legalReferences.length > 0 && (
        <>
          <Part>{texts.law}</Part>
          <ul>
            {legalReferences.map((reference) => (
              <li key={reference}>{reference}</li>
            ))}
          </ul>
        </>
      )}
      {appeal !== null && (
        <>
          <Part>{texts.appeal}</Part>
          <p className="keep-lines">{appeal}</p>
        </>
      )}
      {decision.document === 'ready' ? (
        <ButtonAnchor look="secondary" href={href} download>
          <Icon name="download" />
          {texts.download}
        </ButtonAnchor>
      ) : (
        <p role="status">{texts.beingMade}</p>
      )}
    </article>
  );
}
