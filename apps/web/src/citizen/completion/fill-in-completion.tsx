import type { CitizenErrand } from '@handslag/contracts/errands';
import { summary, type Issue } from '@handslag/form-engine';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { Link, useNavigate } from 'react-router';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { FormView } from '../../form/form-view.tsx';
import { SaveStatus } from '../../form/save-status.tsx';
import { StepView } from '../../form/step-view.tsx';
import { SummaryView } from '../../form/summary-view.tsx';
import { focusField } from '../../form/field-id.ts';
import { UploadsContext } from '../../form/uploads/use-uploads.ts';
import { FormContext } from '../../form/use-form.ts';
import { formatDay } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { Words } from '../../i18n/words.tsx';
import { myErrandTexts } from '../../i18n/spoken/my-errand.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ConflictDialog } from '../fill-in/conflict-dialog.tsx';
import { LeaveGuard } from '../fill-in/leave-guard.tsx';
import type { OpenDraft } from '../fill-in/open-draft.ts';
import type { SaveState } from '../fill-in/save-state.ts';
import { useAutosave, useSaving } from '../fill-in/use-autosave.ts';
import { CompletionGone } from './completion-gone.tsx';
import { sendReviewed } from './send-reviewed.ts';

type Props = { errand: CitizenErrand; draft: OpenDraft; asked: readonly string[] };
const all = (saving: SaveState): SaveState => saving;
const outermost = (path: string): string => path.split(/[.[]/, 1)[0] ?? path;

/** The questions that are asked for, all on one page, saved as one types; then a look at them, and they are sent. */
export function FillInCompletion({ errand, draft, asked }: Props) {
  const navigate = useNavigate();
  useAutosave(draft);
  const saving = useSaving(draft, all);
  const { form } = draft;
  const answers = useSyncExternalStore(form.watchAnswers, form.answers);
  const [reviewing, setReviewing] = useState(false);
  const [gone, setGone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [faults, setFaults] = useState<{ issues: readonly Issue[]; occasion: number } | null>(null);
  const mine = <Found extends { path: string }>(issues: readonly Found[]) =>
    issues.filter(({ path }) => asked.includes(outermost(path)));
  if (gone || saving.ended === 'gone') return <CompletionGone errandId={errand.id} />;

  const tell = (issues: readonly Issue[]) => {
    form.reveal(issues);
    setReviewing(false);
    setFaults((before) => ({ issues, occasion: (before?.occasion ?? 0) + 1 }));
  };
  const review = () => {
    void draft.autosave.flush();
    const issues = mine(form.issues('submit'));
    setProblem(draft.files.uploads()?.busy() ? myErrandTexts.complete.filesOnTheirWay : null);
    if (issues.length > 0) return tell(issues);
    setFaults(null);
    if (!draft.files.uploads()?.busy()) setReviewing(true);
    return undefined;
  };
  const send = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const outcome = await sendReviewed(errand.id, draft, answers);
    setBusy(false);
    if (outcome.kind === 'sent')
      navigate(`/mina-arenden/${errand.id}`, { replace: true, state: { completed: true } });
    else if (outcome.kind === 'gone') setGone(true);
    else if (outcome.kind === 'incomplete') tell(mine(outcome.issues));
    else {
      announce(outcome.sentence, 'assertive');
      setProblem(outcome.sentence);
    }
  };
  const title = reviewing ? myErrandTexts.complete.reviewTitle : myErrandTexts.complete.title;
  return (
    <article className="page completion">
      <Link to={`/mina-arenden/${errand.id}`} className="back-link">
        <Icon name="arrow-left" />
        {myErrandTexts.complete.toErrand}
      </Link>
      <PageHeading
        title={[title, inWords(errand.eService.name)]}
        eyebrow={
          <>
            <Words text={errand.eService.name} />, {errand.registrationNumber}
          </>
        }
        lead={reviewing ? myErrandTexts.complete.reviewLead : undefined}
        hasErrors={faults !== null}
      >
        {title}
      </PageHeading>
      <div className="flow">
        <SaveStatus
          kind={saving.kind}
          savedAt={saving.savedAt}
          faults={new Set(mine(saving.issues).map(({ path }) => path)).size}
          onShowFaults={() => {
            form.reveal(mine(form.issues('save')));
            focusField(mine(saving.issues)[0]?.path ?? '');
          }}
        />
        {!reviewing && errand.completion !== null && (
          <Notice title={myErrandTexts.asked.dueOn(formatDay(errand.completion.dueOn))}>
            <p className="keep-lines">{errand.completion.reason}</p>
          </Notice>
        )}
        {problem !== null && (
          <Notice tone="problem">
            <p>{problem}</p>
          </Notice>
        )}
        {faults && !reviewing && <ErrorSummary {...faults} />}
        <FormContext value={form}>
          <UploadsContext value={draft.files}>
            {reviewing ? (
              <Reviewed draft={draft} asked={asked} />
            ) : (
              <AskedQuestions draft={draft} asked={asked} />
            )}
          </UploadsContext>
        </FormContext>
        <div className="actions step-actions">
          {reviewing && (
            <Button look="secondary" onClick={() => setReviewing(false)}>
              <Icon name="arrow-left" />
              {myErrandTexts.complete.back}
            </Button>
          )}
          {reviewing ? (
            <Button busy={busy} onClick={() => void send()}>
              {busy ? myErrandTexts.complete.sending : myErrandTexts.complete.send}
            </Button>
          ) : (
            <Button onClick={review}>
              {myErrandTexts.complete.review}
              <Icon name="arrow-right" />
            </Button>
          )}
        </div>
      </div>
      <LeaveGuard draft={draft} />
      {saving.conflicts.length > 0 && <ConflictDialog draft={draft} conflicts={saving.conflicts} />}
    </article>
  );
}

function AskedQuestions({ draft, asked }: { draft: OpenDraft; asked: readonly string[] }) {
  const steps = useMemo(
    () =>
      draft.definition.steps
        .map((step) => ({ ...step, questions: step.questions.filter(({ id }) => asked.includes(id)) }))
        .filter(({ questions }) => questions.length > 0),
    [draft, asked],
  );
  return (
    <FormView form={draft.form}>
      {steps.map((step) => (
        <StepView key={step.id} step={step} />
      ))}
    </FormView>
  );
}

function Reviewed({ draft: { form }, asked }: { draft: OpenDraft; asked: readonly string[] }) {
  const steps = summary(form.compiled, form.answers(), form.surroundings).map((step) => ({
    ...step,
    rows: step.rows.filter(({ questionId }) => asked.includes(questionId)),
  }));
  return <SummaryView steps={steps} level={2} />;
}
