import type { Decision } from '@handslag/contracts/decisions';
import type { HandledErrand } from '@handslag/contracts/handling';
import { formatDay, formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { disclosureTexts as texts } from '../../i18n/sv/disclosure.ts';
import { CheckPart } from '../written/check-part.tsx';
import { listWith, type Request } from './request.ts';

type DocumentChoicesProps = {
  errand: HandledErrand;
  decisions: readonly Decision[];
  choice: Request['choice'];
  mistakes: readonly string[];
  change: (choice: Request['choice']) => void;
};

/** What only tells of documents that are chosen by themselves. */
const told: ReadonlySet<string> = new Set(['decided', 'registered', 'papers_added']);

/** Everything of an errand that can be handed out, to choose from. */
export function DocumentChoices({ errand, decisions, choice, mistakes, change }: DocumentChoicesProps) {
  const messages = errand.timeline.filter(
    ({ kind, text, visibleToCitizen, withdrawn }) =>
      text !== null && visibleToCitizen && !withdrawn && !told.has(kind),
  );
  const toggle = (part: 'decisions' | 'attachments' | 'messages', id: string) => (within: boolean) =>
    change({ ...choice, [part]: listWith(choice[part], id, within) });
  return (
    <fieldset className={mistakes.length === 0 ? 'field' : 'field field-invalid'}>
      <legend className="field-label">{texts.documents}</legend>
      {mistakes.map((mistake) => (
        <p className="field-error" key={mistake}>
          {mistake}
        </p>
      ))}
      <div className="choices">
        <CheckPart
          id="disclosure-documents"
          label={texts.answers}
          hint={texts.answersHint}
          checked={choice.answers}
          onCheck={(answers) => change({ ...choice, answers })}
        />
        <CheckPart
          id="disclosure-receipt"
          label={texts.receipt}
          hint={errand.receipt === 'ready' ? texts.receiptHint : texts.beingMade}
          checked={choice.receipt}
          disabled={errand.receipt !== 'ready'}
          onCheck={(receipt) => change({ ...choice, receipt })}
        />
        {decisions.map(({ id, outcome, decidedAt, document }) => (
          <CheckPart
            key={id}
            id={`disclosure-${id}`}
            label={texts.decision(inWords(outcome), formatDay(decidedAt))}
            {...(document === 'ready' ? {} : { hint: texts.beingMade })}
            checked={choice.decisions.includes(id)}
            disabled={document !== 'ready'}
            onCheck={toggle('decisions', id)}
          />
        ))}
        {errand.attachments.map(({ id, name, questionLabel }) => (
          <CheckPart
            key={id}
            id={`disclosure-${id}`}
            label={texts.attachment(name, questionLabel)}
            checked={choice.attachments.includes(id)}
            onCheck={toggle('attachments', id)}
          />
        ))}
        {messages.map(({ id, by, at, text }) => (
          <CheckPart
            key={id}
            id={`disclosure-${id}`}
            label={texts.message(by, formatDayAndTime(at))}
            hint={text ?? ''}
            checked={choice.messages.includes(id)}
            onCheck={toggle('messages', id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
