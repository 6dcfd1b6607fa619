import { Navigate, useLocation } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PageNotFetched } from '../chrome/not-fetched.tsx';
import { NotFoundPage } from '../chrome/not-found-page.tsx';
import { stepUpAddress } from '../sign-in/sign-in-address.ts';

/** An errand that has not come yet, does not exist, cannot be fetched, or takes a surer e-legitimation to read. */
export function ErrandMissing({ error, wide = false }: { error: Error | null; wide?: boolean }) {
  const { pathname } = useLocation();
  const stepUp = stepUpAddress(error, pathname);
  if (stepUp !== undefined) return <Navigate to={stepUp} replace />;
  if (isProblem(error, 'not_found', 'validation_failed')) return <NotFoundPage />;
  if (error !== null) return <PageNotFetched error={error} />;
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      <Skeleton label={texts.loading} lines={8} />
    </div>
  );
}
