import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { fillInTexts as texts } from '../../i18n/spoken/form.ts';
import { useCode } from '../../form/use-code.ts';
import { FormContext } from '../../form/use-form.ts';
import { UploadsContext } from '../../form/uploads/use-uploads.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { fetchTheRest, later } from './later.ts';
import { LeaveGuard } from './leave-guard.tsx';
import type { OpenDraft } from './open-draft.ts';
import { SaveBar } from './save-bar.tsx';
import { StepList } from './step-list.tsx';
import { StepPage } from './step-page.tsx';
import { placeToBe, reviewId, stepPath, type StepVisit } from './step-path.ts';
import { useAutosave, useSaving } from './use-autosave.ts';
import { useWalk } from './use-walk.ts';

type FillInProps = {
  draft: OpenDraft;
  serviceName: string;
  /** Fetches the draft again; this one stays until it has come. */
  reopen: () => void;
};

/** An open draft: the step or review the address names, with the list of steps and what is saved around it. */
export function FillIn({ draft, serviceName, reopen }: FillInProps) {
  const { stepId } = useParams();
  const navigate = useNavigate();
  useAutosave(draft);
  const ended = useSaving(draft, (saving) => saving.ended);
  const conflicts = useSaving(draft, (saving) => saving.conflicts);
  const walk = useWalk(draft.form);
  const goTo = useCallback(
    (to: string, visit: StepVisit = {}, replace = false) => {
      navigate(stepPath(draft.id, to), { state: visit, replace });
    },
    [navigate, draft.id],
  );
  const isThere = stepId === reviewId || walk.steps.some(({ id }) => id === stepId);
  useEffect(() => {
    if (isThere) return;
    goTo(placeToBe(walk, draft.position), {}, true);
    // Where to be is decided once, when the address says nothing.
  }, [isThere, goTo]);
  useEffect(() => {
    draft.tabs.onSubmitted((errandId) => navigate(`/inskickat/${errandId}`, { replace: true }));
  }, [draft, navigate]);
  const visit = (useLocation().state ?? {}) as StepVisit;

  const review = useCode(later.review, stepId === reviewId);
  const conflict = useCode(later.conflictDialog, conflicts.length > 0);
  const [isLocked, setLocked] = useState(false);
  const lockUp = useCallback(() => setLocked(true), []);
  const closed = useCode(later.notOpened);
  useEffect(() => draft.form.watchAnswers(fetchTheRest), [draft]);

  if (isLocked || ended === 'being-signed') return closed && <closed.BeingSigned draft={draft} />;
  if (ended === 'gone') return closed && <closed.Gone />;
  if (!isThere || stepId === undefined) return <Skeleton label={texts.loading} lines={7} />;
  return (
    <FormContext value={draft.form}>
      <UploadsContext value={draft.files}>
        <div className="fill-in">
          <SaveBar draft={draft} stepId={stepId} goTo={goTo} />
          <div className="fill-in-columns">
            <StepList draft={draft} walk={walk} stepId={stepId} goTo={goTo} />
            {stepId === reviewId ? (
              review ? (
                <review.ReviewPage draft={draft} serviceName={serviceName} goTo={goTo} reopen={reopen} />
              ) : (
                <Skeleton label={texts.loading} lines={7} />
              )
            ) : (
              <StepPage
                key={stepId}
                draft={draft}
                serviceName={serviceName}
                stepId={stepId}
                walk={walk}
                visit={visit}
                goTo={goTo}
              />
            )}
          </div>
        </div>
        <LeaveGuard draft={draft} />
        {closed && <closed.WatchLock draft={draft} onLocked={lockUp} />}
        {conflict && conflicts.length > 0 && <conflict.ConflictDialog draft={draft} conflicts={conflicts} />}
      </UploadsContext>
    </FormContext>
  );
}
