import type { Step } from '@handslag/form-engine';
import { QuestionList } from './question-list.tsx';

/** The questions of one step. */
export function StepView({ step }: { step: Step }) {
  return (
    <div className="step">
      <QuestionList questions={step.questions} />
    </div>
  );
}
