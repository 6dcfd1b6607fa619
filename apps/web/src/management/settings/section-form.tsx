import { useState, type ReactNode } from 'react';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLeaveGuard } from '../../ui/guarded-router.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MistakeSummary } from '../written/mistake-summary.tsx';
import type { Changeable } from './settings-queries.ts';
import type { Section } from './use-section.ts';

type SectionFormProps<Key extends keyof Changeable> = {
  title: string;
  section: Section<Key>;
  /** Where each thing is saved by itself: whether one is being written. */
  writing?: boolean;
  children: ReactNode;
};

/** The frame of a part of the settings: what is wrong, what a colleague did meanwhile, and the way to save. Asks before unsaved changes are left. */
export function SectionForm<Key extends keyof Changeable>({
  title,
  section,
  writing,
  children,
}: SectionFormProps<Key>) {
  const saveBar = writing === undefined;
  const [leave, setLeave] = useState<(() => void) | null>(null);
  useLeaveGuard(
    () => writing ?? section.dirty,
    (go) => setLeave(() => go),
  );
  return (
    <form
      className="admin-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (saveBar && !section.saving) void section.save();
      }}
    >
      <h2>{title}</h2>
      <MistakeSummary mistakes={section.mistakes} occasion={section.occasion} />
      <SectionProblem section={section} byItself={!saveBar} />
      {children}
      {saveBar && (
        <div className={section.dirty ? 'admin-save admin-save-due' : 'admin-save'}>
          <Button type="submit" busy={section.saving}>
            {section.saving ? texts.saving : texts.save}
          </Button>
          {section.dirty && (
            <>
              <Button look="quiet" onClick={section.undo}>
                {texts.undo}
              </Button>
              <span className="admin-note">{texts.unsaved}</span>
            </>
          )}
        </div>
      )}
      {leave !== null && (
        <Dialog
          title={texts.leave.title}
          onClose={() => setLeave(null)}
          actions={
            <>
              <Button onClick={() => setLeave(null)}>{texts.leave.stay}</Button>
              <Button look="secondary" onClick={leave}>
                {texts.leave.go}
              </Button>
            </>
          }
        >
          <p>{texts.leave.text}</p>
        </Dialog>
      )}
    </form>
  );
}

type SectionProblemProps<Key extends keyof Changeable> = { section: Section<Key>; byItself: boolean };

function SectionProblem<Key extends keyof Changeable>({ section, byItself }: SectionProblemProps<Key>) {
  const { error, conflict, takeTheirs, save } = section;
  const sentences =
    error instanceof ApiProblem && error.fields.length > 0
      ? error.fields.map(({ message }) => message)
      : [problemSentence(error)];
  return (
    <div role="alert">
      {error !== null && (
        <Notice tone="problem">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {conflict && (
        <Notice tone="warning" title={texts.conflict.title}>
          <p>{byItself ? texts.conflict.byItself : texts.conflict.text}</p>
          {!byItself && (
            <div className="admin-row">
              <Button look="secondary" onClick={takeTheirs}>
                {texts.conflict.theirs}
              </Button>
              <Button look="secondary" onClick={() => void save()}>
                {texts.conflict.mine}
              </Button>
            </div>
          )}
        </Notice>
      )}
    </div>
  );
}
