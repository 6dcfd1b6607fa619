import { isProblem } from '../api/api-problem.ts';
import { problemSentence } from '../i18n/problem-sentence.ts';
import { managementTexts as texts } from '../i18n/sv/management.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** What could not be read, and the way to try again where that may help. */
export function LoadProblem({ error, again }: { error: Error; again: () => Promise<unknown> }) {
  return (
    <Notice tone="problem">
      <p>{problemSentence(error)}</p>
      {!isProblem(error, 'not_found', 'validation_failed', 'forbidden') && (
        <Button look="secondary" onClick={() => void again()}>
          {texts.tryAgain}
        </Button>
      )}
    </Notice>
  );
}
