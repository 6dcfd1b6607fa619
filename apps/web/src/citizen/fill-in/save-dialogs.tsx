import './draft-dialogs.css';
import type { Issue } from '@handslag/form-engine';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { fieldId, focusField } from '../../form/field-id.ts';
import type { FormStore } from '../../form/form-store.ts';
import { draftDialogTexts as texts } from '../../i18n/spoken/draft-dialogs.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export type SaveAnswer =
  { kind: 'saved' } | { kind: 'trouble' } | { kind: 'wrong'; issues: readonly Issue[] };

type SaveDialogsProps = {
  answer: SaveAnswer;
  form: FormStore;
  /** Everything wrong has been emptied: saves once more. */
  onAgain: () => void;
  onClose: () => void;
};

/** What Spara answers: saved; not saved because of fields; or not saved because the server is out of reach. */
export function SaveDialogs({ answer, form, onAgain, onClose }: SaveDialogsProps) {
  if (answer.kind === 'wrong')
    return <NotSaved issues={answer.issues} form={form} onAgain={onAgain} onClose={onClose} />;
  if (answer.kind === 'trouble') {
    return (
      <Dialog
        title={texts.notSavedTitle}
        onClose={onClose}
        actions={<Button onClick={onClose}>{texts.close}</Button>}
      >
        <p>{texts.saveTrouble}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={texts.savedTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.goOn}</Button>
          <ButtonLink look="secondary" to="/min-sida">
            {texts.toMyPage}
          </ButtonLink>
        </>
      }
    >
      <p>{texts.savedText}</p>
    </Dialog>
  );
}

type NotSavedProps = { issues: readonly Issue[]; form: FormStore; onAgain: () => void; onClose: () => void };

function NotSaved({ issues, form, onAgain, onClose }: NotSavedProps) {
  const [left, setLeft] = useState(issues);
  useEffect(() => {
    if (left.length === 0) onAgain();
    // Asked for once, when the last one has been emptied.
  }, [left.length]);
  const goTo = (path: string) => {
    // The dialog gives the focus back to what opened it; only then can the field have it.
    flushSync(onClose);
    focusField(path);
  };
  const empty = (path: string) => {
    form.empty(path);
    announce(texts.emptied(form.labelOf(path)));
    setLeft(left.filter((issue) => issue.path !== path));
  };
  return (
    <Dialog
      title={texts.notSavedTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{texts.close}</Button>}
    >
      <p>{texts.notSavedText}</p>
      <p>{texts.keptAnyway}</p>
      <ul className="wrong-fields">
        {left.map(({ path, message }) => {
          const label = form.labelOf(path);
          return (
            <li key={path}>
              <a
                href={`#${fieldId(path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(path);
                }}
              >
                {label}
              </a>
              <p>{message}</p>
              <Button look="secondary" className="button-small" onClick={() => empty(path)}>
                {texts.emptyField}
                <span className="visually-hidden">{texts.emptyFieldOf(label)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
