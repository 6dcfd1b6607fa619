import './draft-dialogs.css';
import { useState } from 'react';
import { draftDialogTexts as texts } from '../../i18n/spoken/draft-dialogs.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { answerInWords } from './answer-in-words.ts';
import type { OpenDraft } from './open-draft.ts';
import type { Conflict } from './save-state.ts';

type Keep = 'mine' | 'theirs';

/** The same question answered in two tabs or on two devices: shows both answers and asks which is to stand. */
export function ConflictDialog({ draft, conflicts }: { draft: OpenDraft; conflicts: readonly Conflict[] }) {
  const [kept, setKept] = useState<Readonly<Record<string, Keep>>>({});
  const keepFor = (path: string): Keep => kept[path] ?? 'mine';
  const settle = () =>
    draft.autosave.settle(conflicts.map((conflict) => ({ ...conflict, keep: keepFor(conflict.path) })));
  return (
    <Dialog
      title={texts.conflictTitle}
      onClose={settle}
      urgent
      actions={<Button onClick={settle}>{texts.conflictSettle}</Button>}
    >
      <p>{texts.conflictText}</p>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.path} className="conflict">
          <legend className="field-label">{draft.form.labelOf(conflict.path)}</legend>
          {(['mine', 'theirs'] as const).map((keep) => (
            <div className="choice" key={keep}>
              <input
                id={`conflict-${conflict.path}-${keep}`}
                name={`conflict-${conflict.path}`}
                type="radio"
                checked={keepFor(conflict.path) === keep}
                onChange={() => setKept({ ...kept, [conflict.path]: keep })}
              />
              <label htmlFor={`conflict-${conflict.path}-${keep}`}>
                <span className="conflict-whose">
                  {keep === 'mine' ? texts.conflictMine : texts.conflictTheirs}
                </span>
                <span className="keep-lines">
                  {answerInWords(draft.form, conflict.path, conflict[keep]) || texts.conflictEmpty}
                </span>
              </label>
            </div>
          ))}
        </fieldset>
      ))}
    </Dialog>
  );
}
