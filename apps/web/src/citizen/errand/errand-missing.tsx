import { Navigate, useLocation } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { NotFoundPage } from '../chrome/not-found-page.tsx';
import { stepUpAddress } from '../sign-in/sign-in-address.ts';

/** An errand that has not come yet, does not exist, cannot be fetched, or takes a surer e-legitimation to read. */
export function ErrandMissing({ error }: { error: Error | null }) {
  const { pathname } = useLocation();
  const stepUp = stepUpAddress(error, pathname);
  if (stepUp !== undefined) return <Navigate to={stepUp} replace />;
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
