import './handled-errand.css';
import type { HandledErrand } from '@handslag/contracts/handling';
import { useEffect, useId, useRef, useState, type ComponentType, type KeyboardEvent } from 'react';
import { useLocation } from 'react-router';
import { handlingTexts as texts } from '../../i18n/sv/handling.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { LeaveQuestion } from '../written/leave-question.tsx';
import { ChangeStatusForm } from './change-status-form.tsx';
import { CompletionForm } from './completion-form.tsx';
import { errandTools, type ErrandTool } from './errand-tool.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { MessageForm } from './message-form.tsx';
import { NoteForm } from './note-form.tsx';
import { PapersForm } from './papers-form.tsx';
import { TaskForm } from './task-form.tsx';
import type { Unsent } from './use-unsent.ts';

export type ToolProps = { errand: HandledErrand; unsent: Unsent; onDone: () => void };

const forms: Record<ErrandTool, ComponentType<ToolProps>> = {
  message: MessageForm,
  completion: CompletionForm,
  status: ChangeStatusForm,
  note: NoteForm,
  task: TaskForm,
  papers: PapersForm,
  'hand-over': HandOverForm,
};
const icons: Record<ErrandTool, IconName> = {
  message: 'arrow-right',
  completion: 'document',
  status: 'clock',
  note: 'info',
  task: 'check',
  papers: 'attachment',
  'hand-over': 'person',
};

/** One thing at a time: each button folds its form out. What was typed in another stays there until it is sent. */
export function WorkPanel({
  errand,
  onWriting,
}: {
  errand: HandledErrand;
  onWriting: (writing: boolean) => void;
}) {
  const id = useId();
  const asked = useAskedTool();
  const [open, setOpen] = useState(asked);
  const [opened, setOpened] = useState<readonly ErrandTool[]>(asked === null ? [] : [asked]);
  const shown = useRef(asked);
  const unsent = useRef(new Set<ErrandTool>());
  useEffect(() => {
    if (asked !== null) document.getElementById(`${id}-${asked}-button`)?.focus();
    // Only what one came for.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const show = (tool: ErrandTool | null) => {
    shown.current = tool;
    setOpen(tool);
    onWriting(tool !== null);
    if (tool === null) return;
    setOpened((before) => (before.includes(tool) ? before : [...before, tool]));
  };
  const close = (tool: ErrandTool) => {
    // Another may have been opened while this one was being sent.
    if (shown.current !== tool) return;
    show(null);
    document.getElementById(`${id}-${tool}-button`)?.focus();
  };
  const escape = (event: KeyboardEvent, tool: ErrandTool) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    close(tool);
  };
  return (
    <section className="side-card work-panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.work}</h2>
      <ul className="work-tools">
        {errandTools.map((tool) => (
          <li key={tool}>
            <button
              type="button"
              id={`${id}-${tool}-button`}
              className="work-tool"
              aria-expanded={open === tool}
              aria-controls={`${id}-${tool}`}
              onClick={() => show(open === tool ? null : tool)}
            >
              <Icon name={icons[tool]} />
              {texts.tools[tool]}
            </button>
          </li>
        ))}
      </ul>
      {errandTools.map((tool) => {
        const Form = forms[tool];
        return (
          <div
            key={tool}
            id={`${id}-${tool}`}
            className="work-form"
            role="group"
            aria-labelledby={`${id}-${tool}-button`}
            hidden={open !== tool}
            onKeyDown={(event) => escape(event, tool)}
          >
            {opened.includes(tool) && <Form errand={errand} unsent={unsent} onDone={() => close(tool)} />}
          </div>
        );
      })}
      <LeaveQuestion unsaved={() => unsent.current.size > 0} words={texts.leave} />
    </section>
  );
}

/** The tool that the link here was about, if any. */
function useAskedTool(): ErrandTool | null {
  const state: unknown = useLocation().state;
  const tool = typeof state === 'object' && state !== null && 'tool' in state ? state.tool : null;
  return errandTools.find((one) => one === tool) ?? null;
}
