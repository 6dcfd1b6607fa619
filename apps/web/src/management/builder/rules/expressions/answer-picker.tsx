import { sentencesIn, type Expression } from '@handslag/form-engine';
import { ruleTexts as texts } from '../../../../i18n/sv/builder-rules.ts';
import { ChoiceControl } from '../../controls/simple-controls.tsx';
import { useStand } from '../rule-context.ts';

type Answered = Extract<Expression, { answer: unknown }>;

/** The question whose answer it is, and which part of it. */
export function AnswerPicker({ value, onChange }: { value: Answered; onChange: (value: Answered) => void }) {
  const { subjects } = useStand();
  const parts = subjects.find(({ id }) => id === value.answer)?.parts ?? [];
  return (
    <>
      <ChoiceControl
        label={texts.question}
        value={value.answer}
        options={subjects
          .filter(({ kind }) => kind !== 'none')
          .map(({ id, label, step }) => ({ value: id, label, group: step }))}
        onChange={(answer) => onChange({ answer })}
      />
      {parts.length > 0 && (
        <ChoiceControl
          label={texts.part}
          value={value.part ?? ''}
          nothing={texts.wholeAnswer}
          options={parts.map((part) => ({
            value: part,
            label: sentencesIn('sv').parts[part] ?? part,
          }))}
          onChange={(part: string) =>
            onChange(part === '' ? { answer: value.answer } : { answer: value.answer, part })
          }
        />
      )}
    </>
  );
}
