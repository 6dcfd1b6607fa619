import { useEffect, useRef } from 'react';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { opposite, useServiceAct, type Done } from './use-service-act.ts';

type DoneProps = { done: Done; onDone: (done: Done) => void; listed: unknown };

/**
 * What was done to an e-service, and taking it back. Has the focus where the row that had it is gone.
 * @param listed the list as it is now: when it changes the row may be gone
 */
export function DoneNotice({ done, onDone, listed }: DoneProps) {
  const { mutate, isPending, error } = useServiceAct(done, onDone);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) box.current?.focus();
  }, [done, listed]);
  return (
    <div ref={box} tabIndex={-1} className="builder-done">
      <Notice tone={error === null ? 'success' : 'problem'}>
        <p>{error === null ? done.words : problemSentence(error)}</p>
        <Button
          look="secondary"
          className="button-small"
          busy={isPending}
          onClick={() => mutate(opposite(done.act))}
        >
          {texts.undo}
        </Button>
      </Notice>
    </div>
  );
}
