import { getWorkEndpoint, type Work } from '@handslag/contracts/builder';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { formatClock } from '../../../i18n/format.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { useSession } from '../../../session/session.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { replayChanges } from '../editing/replay-changes.ts';
import { saveAsFile } from './save-as-file.ts';
import { useDesk, useLocked, useSaveState } from './use-editor.ts';

type Props = { holder: Work['editor']; takeOver: () => Promise<number> };

/** Someone else edits, or did: who, and what can be done without anything being lost. */
export function Presence({ holder, takeOver }: Props) {
  const { editor, onWork } = useDesk();
  const locked = useLocked();
  const save = useSaveState();
  const { session } = useSession();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const goOn = async (withMine: boolean) => {
    setBusy(true);
    setProblem(null);
    try {
      const mine = editor.state().work;
      const base = editor.saver.saved();
      const isMine = withMine && !editor.saver.isSaved();
      await takeOver();
      const theirs = await call(getWorkEndpoint, { params: { key: editor.key } });
      const { merged, clashes } = replayChanges(base, mine, {
        settings: theirs.settings,
        definition: theirs.definition,
      });
      editor.adopt(theirs, isMine ? merged : undefined);
      onWork({ ...theirs, revision: editor.saver.revision() });
      if (isMine)
        announce(
          [texts.replayed, clashes.length > 0 && texts.replayClashes(clashes.length)]
            .filter(Boolean)
            .join(' '),
        );
    } catch (error) {
      setProblem(problemSentence(error));
    } finally {
      setBusy(false);
    }
  };
  const isRefused = save.kind === 'refused';
  if (!isRefused && !(locked && holder !== null)) return null;
  const other = isRefused ? save.by : (holder?.name ?? '');
  const isMe = session?.kind === 'staff' && session.id === holder?.id;
  const since = formatClock(holder?.since ?? '');
  return (
    <div className="builder-presence" role="status">
      {isRefused ? (
        <Notice
          tone="warning"
          title={save.why === 'taken' ? texts.takenOver(other) : texts.workChanged(other)}
        >
          <p>{texts.takenOverText}</p>
          <div className="actions">
            <Button busy={busy} onClick={() => void goOn(true)}>
              {texts.replay}
            </Button>
            <Button look="secondary" onClick={() => saveAsFile(editor.key, editor.state().work)}>
              {texts.keepCopy}
            </Button>
            <Button look="quiet" busy={busy} onClick={() => void goOn(false)}>
              {texts.useTheirs}
            </Button>
          </div>
        </Notice>
      ) : (
        <Notice title={isMe ? texts.youEdit : texts.someoneEdits(other)}>
          <p>{isMe ? texts.youSince(since) : texts.someoneSince(since)}</p>
          <Button look="secondary" busy={busy} onClick={() => void goOn(true)}>
            {busy ? texts.takingOver : texts.takeOver}
          </Button>
        </Notice>
      )}
      {problem !== null && <p className="field-error">{problem}</p>}
    </div>
  );
}
