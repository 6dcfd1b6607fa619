import type { HandledErrand } from '@handslag/contracts/handling';
import { handlingTexts } from '../../i18n/sv/handling.ts';

const texts = handlingTexts.completion;
type Askable = HandledErrand['askable'];

/** The questions of the filed form, step by step, to choose among. */
export function QuestionChoice({
  id,
  questions,
  chosen,
  mistake,
  onChange,
}: {
  id: string;
  questions: Askable;
  chosen: readonly string[];
  mistake: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}) {
  const steps = [...Map.groupBy(questions, ({ stepTitle }) => stepTitle)];
  const toggle = (question: string) =>
    onChange(chosen.includes(question) ? chosen.filter((one) => one !== question) : [...chosen, question]);
  return (
    <fieldset className="question-choice" id={id} aria-describedby={mistake && `${id}-mistake`}>
      <legend className="field-label">{texts.questions}</legend>
      {mistake !== undefined && (
        <p className="field-error" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
      {steps.map(([title, within]) => (
        <div key={title} role="group" aria-label={title}>
          <p className="question-choice-step">{title}</p>
          {within.map((question) => (
            <label key={question.id} className="tick">
              <input
                type="checkbox"
                checked={chosen.includes(question.id)}
                onChange={() => toggle(question.id)}
              />
              <span>
                {question.label}
                {!question.answered && <span className="section-note"> ({texts.noAnswer})</span>}
              </span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
