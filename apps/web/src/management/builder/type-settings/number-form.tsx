import type { CalculatedQuestion, NumberQuestion } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { NumberControl } from '../controls/simple-controls.tsx';
import { TextControl } from '../controls/text-control.tsx';
import { useQuestionChange } from '../question-settings/use-change.ts';

/** How a number is written, whether it is answered or worked out: its decimals, and what it is counted in. */
export function NumberForm({ question }: { question: NumberQuestion | CalculatedQuestion }) {
  const change = useQuestionChange<NumberQuestion>(question as NumberQuestion);
  return (
    <>
      <NumberControl
        label={texts.decimals}
        value={question.decimals}
        onChange={(decimals) => change(texts.decimals, { decimals })}
      />
      <TextControl
        label={texts.unit}
        value={question.unit}
        optional
        onChange={(unit) => change(texts.unit, { unit })}
      />
    </>
  );
}
