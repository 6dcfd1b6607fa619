import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { errandTexts as texts } from '../../i18n/sv/errand.ts';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { NotFoundPage } from '../chrome/not-found-page.tsx';

/** An errand that has not come yet, does not exist, or cannot be fetched. */
export function ErrandMissing({ error }: { error: Error | null }) {
  if (isProblem(error, 'not_found', 'validation_failed')) return <NotFoundPage />;
  return (
    <div className="page">
      {error === null ? (
        <Skeleton label={texts.loading} lines={8} />
      ) : (
        <Notice tone="problem">{problemSentence(error)}</Notice>
      )}
    </div>
  );
}
