import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { chromeTexts } from '../../i18n/spoken/chrome.ts';
import { myPageTexts as texts } from '../../i18n/spoken/my-page.ts';
import { refreshSession, useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PageNotFetched } from '../chrome/not-fetched.tsx';
import { signInAddress } from './sign-in-address.ts';

type SignedInOnlyProps = {
  title: string;
  lead: string;
  /** Also say how to follow an errand without signing in. */ followUp?: boolean;
  children: ReactNode;
};

/** Shows a personal page to whoever is signed in, and to others the way to sign in and come back here. */
export function SignedInOnly({ title, lead, followUp = false, children }: SignedInOnlyProps) {
  const { session, unanswered } = useSession();
  const { pathname } = useLocation();
  if (session?.kind === 'citizen') return children;
  if (unanswered !== null) return <PageNotFetched error={unanswered} onAgain={askAgain} />;
  if (session === null) {
    return (
      <div className="page">
        <Skeleton label={chromeTexts.loading} />
      </div>
    );
  }
  return (
    <div className="page">
      <PageHeading title={[title]} lead={lead}>
        {title}
      </PageHeading>
      <div className="flow">
        <div className="actions">
          <ButtonLink to={signInAddress(pathname)}>{texts.signIn}</ButtonLink>
        </div>
        {followUp && (
          <p>
            {texts.anonymous} <Link to="/folj-arende">{texts.anonymousLink}</Link>
          </p>
        )}
      </div>
    </div>
  );
}

/** It is asked all the time; whoever presses is asked for at once. */
const askAgain = () => void refreshSession().catch(() => undefined);
