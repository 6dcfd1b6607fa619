import type { Step } from '@handslag/form-engine';
import { memo } from 'react';
import { QuestionList } from './question-list.tsx';

/** The questions of one step. What changes in the page around them is none of their concern. */
export const StepView = memo(function StepView({ step }: { step: Step }) {
  return (
    <div className="step">
      <QuestionList questions={step.questions} />
    </div>
  );
});
