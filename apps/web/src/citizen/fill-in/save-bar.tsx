import { useState } from 'react';
import { SaveStatus } from '../../form/save-status.tsx';
import { useCode } from '../../form/use-code.ts';
import { focusField } from '../../form/field-id.ts';
import { fillInTexts as texts } from '../../i18n/spoken/form.ts';
import { Button } from '../../ui/button.tsx';
import { later } from './later.ts';
import type { OpenDraft } from './open-draft.ts';
import type { SaveAnswer } from './save-dialogs.tsx';
import type { SaveState } from './save-state.ts';
import { useSaving } from './use-autosave.ts';
import { reviewId, type StepVisit } from './step-path.ts';

type SaveBarProps = {
  draft: OpenDraft;
  stepId: string;
  goTo: (stepId: string, visit?: StepVisit) => void;
};

/** Always in sight: whether what is typed is saved, and Spara where a draft can be kept for later. */
export function SaveBar({ draft, stepId, goTo }: SaveBarProps) {
  const [answer, setAnswer] = useState<SaveAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const dialogs = useCode(later.saveDialogs, answer !== null);
  const saving = useSaving(draft, all);
  const { form, autosave } = draft;
  const save = async () => {
    setBusy(true);
    const saved = await autosave.flush();
    setBusy(false);
    const wrong = form.issues('save', stepId === reviewId ? undefined : stepId);
    form.reveal(wrong);
    if (wrong.length > 0) setAnswer({ kind: 'wrong', issues: wrong });
    else setAnswer({ kind: saved ? 'saved' : 'trouble' });
  };
  const showFaults = () => {
    const [first] = saving.issues;
    if (!first) return;
    form.reveal(form.issues('save'));
    if (first.stepId !== stepId || !focusField(first.path)) goTo(first.stepId, { focus: first.path });
  };
  return (
    <div className="save-bar">
      <div className="save-bar-row">
        <SaveStatus
          kind={saving.kind}
          savedAt={saving.savedAt}
          faults={new Set(saving.issues.map(({ path }) => path)).size}
          onShowFaults={showFaults}
        />
        {saving.deleteAfter !== null && (
          <Button look="secondary" className="button-small" busy={busy} onClick={() => void save()}>
            {texts.save}
          </Button>
        )}
      </div>
      <SaveTrouble saving={saving} labelOf={(path) => form.labelOf(path)} />
      {answer && dialogs && (
        <dialogs.SaveDialogs
          answer={answer}
          form={form}
          onAgain={() => void save()}
          onClose={() => setAnswer(null)}
        />
      )}
    </div>
  );
}

const all = (saving: SaveState): SaveState => saving;

/** What is the matter while nothing can be saved, and what it means for what is typed. */
function SaveTrouble({ saving, labelOf }: { saving: SaveState; labelOf: (path: string) => string }) {
  if (saving.refused) {
    const named = saving.refused.paths.map(labelOf).join(', ');
    return <p className="save-trouble">{[saving.refused.sentence, named].filter(Boolean).join(' ')}</p>;
  }
  if (saving.offline) return <p className="save-trouble">{texts.offline}</p>;
  return saving.kind === 'failing' ? <p className="save-trouble">{texts.trouble}</p> : null;
}
