import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BrowserNotice } from './browser-notice.tsx';
import { LoadFailed } from './load-failed.tsx';
import { OperatingMessages } from './operating-messages.tsx';
import { PortalFooter } from './portal-footer.tsx';
import { PortalHeader } from './portal-header.tsx';

const mainId = 'innehall';

/** What surrounds every page a citizen sees. */
export function Portal() {
  const { pathname } = useLocation();
  return (
    <>
      <a className="skip-link" href={`#${mainId}`}>
        {texts.skip}
      </a>
      <PortalHeader />
      <BrowserNotice />
      <OperatingMessages />
      <main id={mainId} tabIndex={-1}>
        <ErrorBoundary resetKey={pathname} fallback={<LoadFailed />}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <PortalFooter />
    </>
  );
}

function PageSkeleton() {
  return (
    <div className="page">
      <Skeleton label={texts.loading} />
    </div>
  );
}
