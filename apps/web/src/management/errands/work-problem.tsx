import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { Notice } from '../../ui/notice.tsx';

/** Why a change to an errand was not made; read out at once. Nothing typed is lost. */
export function WorkProblem({ error }: { error: Error | null }) {
  return (
    <div role="alert">
      {error !== null && (
        <Notice tone="problem">
          <p>{isProblem(error, 'errand_changed') ? texts.changed : problemSentence(error)}</p>
        </Notice>
      )}
    </div>
  );
}
