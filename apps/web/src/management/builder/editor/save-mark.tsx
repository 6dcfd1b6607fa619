import { formatClock } from '../../../i18n/format.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { useTyping } from '../controls/typing.ts';
import { useLocked, useSaveState } from './use-editor.ts';
import type { SaveState } from './work-saver.ts';

const waiting: SaveState = { kind: 'waiting' };

/** Whether the work is saved, in words that are never false. */
export function SaveMark() {
  const known = useSaveState();
  const typing = useTyping();
  const state = typing && known.kind === 'saved' ? waiting : known;
  const locked = useLocked();
  return (
    <span className={`builder-save builder-save-${state.kind}`} role="status">
      {locked && state.kind === 'saved' ? texts.notEditing : wordsOf(state)}
    </span>
  );
}

function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return texts.saved(formatClock(state.at));
    case 'saving':
      return texts.saving;
    case 'waiting':
      return texts.waiting;
    case 'failed':
      return texts.notSaved;
    default:
      return state.why === 'taken' ? texts.takenOver(state.by) : texts.workChanged(state.by);
  }
}
