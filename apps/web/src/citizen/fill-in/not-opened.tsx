import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { draftDialogTexts as texts } from '../../i18n/spoken/draft-dialogs.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { signInAddress, stepUpAddress } from '../sign-in/sign-in-address.ts';

export { BeingSigned, WatchLock } from './lock.tsx';

/** A draft that could not be opened: not signed in or not surely enough, gone, or out of reach. */
export function NotOpened({ error, tryAgain }: { error: unknown; tryAgain: () => void }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // Until there is another answer.
  const [tried, setTried] = useState<unknown>(null);
  const mustSignIn = isProblem(error, 'not_signed_in', 'session_ended', 'sign_in_required');
  const door = mustSignIn ? signInAddress(pathname) : stepUpAddress(error, pathname);
  useEffect(() => {
    if (door !== undefined) navigate(door, { replace: true });
  }, [door, navigate]);
  if (door !== undefined) return null;
  if (isProblem(error, 'draft_gone', 'not_found')) return <Gone />;
  return (
    <div className="page">
      <PageHeading title={[texts.cannotOpen]} lead={problemSentence(error)}>
        {texts.cannotOpen}
      </PageHeading>
      <div className="actions">
        <Button
          busy={tried === error}
          onClick={() => {
            setTried(error);
            tryAgain();
          }}
        >
          {tried === error ? texts.retrying : texts.retry}
        </Button>
        <ButtonLink look="secondary" to="/">
          {texts.toStart}
        </ButtonLink>
      </div>
    </div>
  );
}

/** A draft that has been submitted or deleted, here or elsewhere. */
export function Gone() {
  return (
    <div className="page">
      <PageHeading title={[texts.goneTitle]} lead={texts.goneText}>
        {texts.goneTitle}
      </PageHeading>
      <div className="actions">
        <ButtonLink to="/min-sida">{texts.toMyPage}</ButtonLink>
        <ButtonLink look="secondary" to="/">
          {texts.toStart}
        </ButtonLink>
      </div>
    </div>
  );
}
