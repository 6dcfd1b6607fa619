import './fill-in.css';
import { useEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { inWords } from '../../i18n/language.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { fillInTexts as texts } from '../../i18n/sv/fill-in.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { signInAddress } from '../sign-in/sign-in-address.ts';
import { FillIn } from './fill-in.tsx';
import { useOpenDraft } from './use-open-draft.ts';

/** A draft being filled in: its steps, one a page, and the review at the end. */
export function FillInPage() {
  const { draftId = '' } = useParams();
  const opening = useOpenDraft(draftId);
  if (opening.state === 'failed') return <NotOpened error={opening.error} tryAgain={opening.reopen} />;
  if (opening.state === 'opening') {
    return (
      <div className="page">
        <Skeleton label={texts.loading} lines={7} />
      </div>
    );
  }
  // A newer version of the form is another form: nothing of the old one stays on the page.
  return (
    <FillIn
      key={opening.draft.version}
      draft={opening.draft}
      serviceName={inWords(opening.draft.name)}
      reopen={opening.reopen}
    />
  );
}

function NotOpened({ error, tryAgain }: { error: unknown; tryAgain: () => void }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const mustSignIn = isProblem(error, 'not_signed_in', 'session_ended', 'sign_in_required');
  useEffect(() => {
    if (mustSignIn) navigate(signInAddress(pathname), { replace: true });
  }, [mustSignIn, navigate, pathname]);
  if (mustSignIn) return null;
  const gone = isProblem(error, 'draft_gone', 'not_found');
  const title = gone ? texts.goneTitle : texts.cannotOpen;
  return (
    <div className="page">
      <PageHeading title={[title]} lead={gone ? texts.goneText : problemSentence(error)}>
        {title}
      </PageHeading>
      <div className="actions">
        {!gone && <Button onClick={tryAgain}>{texts.retry}</Button>}
        <ButtonLink look={gone ? 'primary' : 'secondary'} to="/min-sida">
          {texts.toMyPage}
        </ButtonLink>
        <ButtonLink look="secondary" to="/">
          {texts.toStart}
        </ButtonLink>
      </div>
    </div>
  );
}
