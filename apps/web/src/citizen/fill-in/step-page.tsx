import type { Issue, Walk } from '@handslag/form-engine';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { focusFieldSoon } from '../../form/field-id.ts';
import { FormView } from '../../form/form-view.tsx';
import { MarkedText } from '../../form/marked-text.tsx';
import { StepView } from '../../form/step-view.tsx';
import { formatDay } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { Words } from '../../i18n/words.tsx';
import { fillInTexts as texts } from '../../i18n/spoken/form.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SwedishOnly } from '../../ui/swedish-only.tsx';
import type { OpenDraft } from './open-draft.ts';
import { useSaving } from './use-autosave.ts';
import { reviewId, type StepVisit } from './step-path.ts';
import { UpgradeNotes } from './upgrade-notes.tsx';

type StepPageProps = {
  draft: OpenDraft;
  serviceName: string;
  stepId: string;
  walk: Walk;
  visit: StepVisit;
  goTo: (stepId: string, visit?: StepVisit) => void;
};

/** One step of the form. What is wrong is told on Fortsätt. */
export function StepPage({ draft, serviceName, stepId, walk, visit, goTo }: StepPageProps) {
  const { form, autosave, files } = draft;
  const [faults, setFaults] = useState<{ issues: readonly Issue[]; occasion: number } | null>(null);
  const step = draft.definition.steps.find(({ id }) => id === stepId);
  const title = step ? inWords(step.title) : '';
  const entered = useCallback(
    (path: string) => autosave.moved({ stepId, questionPath: path }),
    [autosave, stepId],
  );
  useArrival(draft, stepId, visit);
  if (!step) return null;

  const goOn = () => {
    void autosave.flush();
    const waiting = (path: string) =>
      files
        .uploads()
        ?.of(path)
        .some(({ state }) => state !== 'refused' && state !== 'failed');
    // A file on its way is no file missing; the review waits for it.
    const issues = form.issues('submit', stepId).filter(({ path }) => !waiting(path));
    form.reveal(issues);
    if (issues.length > 0) return setFaults((before) => ({ issues, occasion: (before?.occasion ?? 0) + 1 }));
    const { next, stoppedBy, steps } = form.walk();
    const stop = stoppedBy !== undefined && steps.find(({ paths }) => paths.includes(stoppedBy));
    if (stop && stop.id !== stepId) goTo(stop.id, { focus: stoppedBy });
    else goTo(visit.fromReview ? reviewId : (next(stepId) ?? reviewId));
    return undefined;
  };
  const before = walk.previous(stepId);
  const isLast = walk.next(stepId) === undefined;

  return (
    <div className="step-page">
      <PageHeading
        title={[title, serviceName]}
        eyebrow={<Words text={draft.name} />}
        leads={step.description && <MarkedText text={step.description} />}
        hasErrors={faults !== null}
      >
        <Words text={step.title} />
      </PageHeading>
      <SwedishOnly texts={step.questions.map(({ label }) => label)} />
      <UpgradeNotes notes={draft.upgradeNotes} />
      {faults && <ErrorSummary {...faults} />}
      <FormView form={form} onEnter={entered}>
        <StepView step={step} />
      </FormView>
      <div className="actions step-actions">
        {(visit.fromReview || before !== undefined) && (
          <Button look="secondary" onClick={() => goTo(visit.fromReview ? reviewId : (before ?? reviewId))}>
            <Icon name="arrow-left" />
            {texts.back}
          </Button>
        )}
        <Button onClick={goOn}>
          {visit.fromReview ? texts.backToReview : isLast ? texts.toReview : texts.next}
          <Icon name="arrow-right" />
        </Button>
      </div>
      <KeptUntil draft={draft} />
    </div>
  );
}

/** How long what is saved is kept. */
function KeptUntil({ draft }: { draft: OpenDraft }) {
  const deleteAfter = useSaving(draft, (saving) => saving.deleteAfter);
  return (
    <p className="kept-until">
      {deleteAfter === null ? texts.keptForSession : texts.keptUntil(formatDay(deleteAfter))}
    </p>
  );
}

/** Goes to the question one came for, or comes back to: after the heading, which takes the focus otherwise. */
function useArrival(draft: OpenDraft, stepId: string, { focus, showFaults }: StepVisit): void {
  const { key } = useLocation();
  useEffect(() => {
    draft.autosave.moved({ stepId, questionPath: null });
    if (showFaults) draft.form.reveal(draft.form.issues('submit', stepId));
    const path = focus ?? draft.takeResume(stepId);
    if (path) focusFieldSoon(path);
    // Each arrival, also at the same step.
  }, [key]);
}
