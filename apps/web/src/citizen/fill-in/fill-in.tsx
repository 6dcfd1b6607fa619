import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { fillInTexts as texts } from '../../i18n/sv/fill-in.ts';
import { FormContext } from '../../form/use-form.ts';
import { UploadsContext } from '../../form/uploads/use-uploads.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import type { OpenDraft } from './open-draft.ts';
import { ReviewPage } from './review-page.tsx';
import { SaveBar } from './save-bar.tsx';
import { StepList } from './step-list.tsx';
import { StepPage } from './step-page.tsx';
import { placeToBe, reviewId, stepPath, type StepVisit } from './step-path.ts';
import { useAutosave } from './use-autosave.ts';
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
  const saving = useAutosave(draft);
  const walk = useWalk(draft.form);
  const within = useRef(false);
  const goTo = useCallback(
    (to: string, visit: StepVisit = {}, replace = false) => {
      within.current = true;
      navigate(stepPath(draft.id, to), { state: visit, replace });
      within.current = false;
    },
    [navigate, draft.id],
  );
  const isThere = stepId === reviewId || walk.steps.some(({ id }) => id === stepId);
  useEffect(() => {
    if (isThere) return;
    goTo(placeToBe(walk, draft.position), {}, true);
    // Where to be is decided once, when the address says nothing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isThere, goTo]);
  useEffect(() => {
    draft.tabs.onSubmitted((errandId) => {
      within.current = true;
      navigate(`/inskickat/${errandId}`, { replace: true });
    });
  }, [draft, navigate]);
  useEffect(() => {
    if (stepId !== undefined && stepId !== reviewId) draft.autosave.moved({ stepId, questionPath: null });
  }, [draft, stepId]);
  const visit = (useLocation().state ?? {}) as StepVisit;

  if (saving.ended === 'gone') return <Gone />;
  if (!isThere || stepId === undefined) return null;
  return (
    <FormContext value={draft.form}>
      <UploadsContext value={draft.uploads}>
        <div className="fill-in">
          <SaveBar draft={draft} saving={saving} stepId={stepId} goTo={goTo} />
          <div className="fill-in-columns">
            <StepList draft={draft} walk={walk} stepId={stepId} goTo={goTo} />
            {stepId === reviewId ? (
              <ReviewPage
                draft={draft}
                serviceName={serviceName}
                goTo={goTo}
                within={within}
                reopen={reopen}
              />
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
        <LeaveGuard draft={draft} within={within} />
        {saving.conflicts.length > 0 && <ConflictDialog draft={draft} conflicts={saving.conflicts} />}
      </UploadsContext>
    </FormContext>
  );
}

function Gone() {
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
