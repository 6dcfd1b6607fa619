import './management.css';
import type { Permission } from '@handslag/contracts/permissions';
import { Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { managementTexts as texts } from '../i18n/sv/management.ts';
import { useSession } from '../session/session.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { areas } from './areas.ts';
import { ManagementHeader } from './management-header.tsx';
import { NotFound } from './not-found.tsx';
import { StaffDoor } from './staff-door.tsx';

const mainId = 'innehall';

/** Where those who work at the municipality handle errands. What they may see is decided by the API's answers. */
export function ManagementArea() {
  const { session } = useSession();
  const { pathname } = useLocation();
  return (
    <div className="management">
      <a className="skip-link" href={`#${mainId}`}>
        {texts.skip}
      </a>
      <ManagementHeader />
      <main id={mainId} tabIndex={-1}>
        <ErrorBoundary resetKey={pathname} fallback={<NotFound />}>
          <Suspense fallback={<OnItsWay />}>
            {session === null && <OnItsWay />}
            {session !== null && session.kind !== 'staff' && (
              <StaffDoor citizenSignedIn={session.kind === 'citizen'} />
            )}
            {session?.kind === 'staff' && <StaffRoutes permissions={session.permissions} />}
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

function OnItsWay() {
  return (
    <div className="page page-wide">
      <Skeleton label={texts.loading} />
    </div>
  );
}

function StaffRoutes({ permissions }: { permissions: readonly Permission[] }) {
  const mine = areas.filter(({ permission }) => permissions.includes(permission));
  const [first] = mine;
  return (
    <Routes>
      <Route index element={first ? <Navigate to={first.path} replace /> : <NothingToDo />} />
      {mine.map(({ path, page: Page }) => (
        <Route key={path} path={`${path}/*`} element={<Page />} />
      ))}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function NothingToDo() {
  return (
    <div className="page">
      <PageHeading title={[texts.title]}>{texts.title}</PageHeading>
      <Notice>
        <p>{texts.noPermissions}</p>
      </Notice>
    </div>
  );
}
