import './management.css';
import { Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { managementTexts as texts } from '../i18n/sv/management.ts';
import { useSession } from '../session/session.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { HandledErrandPage } from './errands/handled-errand-page.tsx';
import { InboxPage } from './errands/inbox-page.tsx';
import { ManagementHeader } from './management-header.tsx';
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
          <Suspense fallback={<Skeleton label={texts.loading} />}>
            {session === null && (
              <div className="page">
                <Skeleton label={texts.loading} />
              </div>
            )}
            {session !== null && session.kind !== 'staff' && (
              <StaffDoor citizenSignedIn={session.kind === 'citizen'} />
            )}
            {session?.kind === 'staff' && <StaffRoutes />}
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

function StaffRoutes() {
  return (
    <Routes>
      <Route index element={<Navigate to="arenden" replace />} />
      <Route path="arenden" element={<InboxPage />} />
      <Route path="arenden/:errandId" element={<HandledErrandPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function NotFound() {
  return (
    <div className="page">
      <PageHeading title={[texts.notFound, texts.title]}>{texts.notFound}</PageHeading>
      <Notice>
        <p>
          <a href="/handlaggning/arenden">{texts.toInbox}</a>
        </p>
      </Notice>
    </div>
  );
}
