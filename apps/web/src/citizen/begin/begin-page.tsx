import './begin.css';
import { useEffect, useRef } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { beginTexts as texts } from '../../i18n/spoken/begin.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { signInAddress, stepUpOf } from '../sign-in/sign-in-address.ts';
import { aboutIn } from './about-in.ts';
import { StartedChoice } from './started-choice.tsx';
import { useStartDraft } from './use-start-draft.ts';

/** Begins the service and goes to its first question; or asks what to do with what is begun already. */
export function BeginPage() {
  const { key = '' } = useParams();
  const navigate = useNavigate();
  const { mutate, error } = useStartDraft();
  const about = aboutIn(useSearchParams()[0]);
  const started = useRef(false);
  const begin = () =>
    mutate(
      { eService: key, startOver: false, ...(about && { about }) },
      { onSuccess: (draft) => navigate(`/arende/${draft.id}`, { replace: true }) },
    );
  useEffect(() => {
    // Effects run twice in development; the person asked once.
    if (started.current) return;
    started.current = true;
    begin();
  });
  const stepUp = stepUpOf(error);
  const mustSignIn = stepUp !== undefined || isProblem(error, 'sign_in_required', 'not_signed_in');
  useEffect(() => {
    if (mustSignIn) navigate(signInAddress(`/e-tjanster/${key}/fyll-i`, key, stepUp), { replace: true });
  }, [mustSignIn, stepUp, key, navigate]);

  if (error === null || mustSignIn) {
    return (
      <div className="page">
        <Skeleton label={texts.starting} />
      </div>
    );
  }
  if (isProblem(error, 'draft_already_started')) {
    const { draftId, savedAt } = error.details;
    return (
      <div className="page">
        <PageHeading title={[texts.startedTitle]}>{texts.startedTitle}</PageHeading>
        <StartedChoice eService={key} draftId={String(draftId)} savedAt={String(savedAt)} />
      </div>
    );
  }
  return (
    <div className="page">
      <PageHeading title={[texts.failedTitle]} lead={problemSentence(error)}>
        {texts.failedTitle}
      </PageHeading>
      <div className="actions">
        <Button onClick={begin}>{texts.again}</Button>
        <ButtonLink look="secondary" to={`/e-tjanster/${key}`}>
          {texts.back}
        </ButtonLink>
      </div>
    </div>
  );
}
