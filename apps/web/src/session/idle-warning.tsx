import { useEffect, useRef, useState } from 'react';
import { sessionTexts as texts } from '../i18n/spoken/session.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { signOut, stay, useSession } from './session.ts';

/** Warns before the idle end. One press, or Esc, stays; the other tabs follow. */
export function IdleWarning() {
  const { idle, session, cannotStay } = useSession();
  const [understood, setUnderstood] = useState(false);
  const warning = idle.phase === 'warning';
  useEffect(() => {
    if (!warning) setUnderstood(false);
  }, [warning]);
  if (!warning || understood) return null;
  const person = session?.kind === 'citizen' || session?.kind === 'staff';
  return cannotStay ? (
    <LastWarning secondsShown={idle.secondsShown} onUnderstood={() => setUnderstood(true)} />
  ) : (
    <StayDialog secondsShown={idle.secondsShown} person={person} />
  );
}

function StayDialog({ secondsShown, person }: { secondsShown: number; person: boolean }) {
  const [state, setState] = useState<'asking' | 'staying' | 'failed'>('asking');
  const choose = (work: () => Promise<void>) => {
    setState('staying');
    work().catch(() => setState('failed'));
  };
  const remain = () => choose(stay);
  return (
    <Dialog
      title={texts.warningTitle}
      onClose={remain}
      urgent
      actions={
        <>
          <Button onClick={remain} busy={state === 'staying'}>
            {state === 'staying' ? texts.staying : texts.stay}
          </Button>
          <Button look="secondary" onClick={() => choose(signOut)}>
            {person ? texts.signOutNow : texts.endNow}
          </Button>
        </>
      }
    >
      <p>{person ? texts.warning : texts.warningAnonymous}</p>
      <TimeLeft seconds={secondsShown} />
      {state === 'failed' && <p role="alert">{texts.stayFailed}</p>}
    </Dialog>
  );
}

function LastWarning({ secondsShown, onUnderstood }: { secondsShown: number; onUnderstood: () => void }) {
  return (
    <Dialog
      title={texts.cannotStayTitle}
      onClose={onUnderstood}
      urgent
      actions={<Button onClick={onUnderstood}>{texts.understood}</Button>}
    >
      <p>{texts.cannotStay}</p>
      <TimeLeft seconds={secondsShown} />
    </Dialog>
  );
}

/** Seen each second in the last minute, heard at most each twenty seconds. */
function TimeLeft({ seconds }: { seconds: number }) {
  const heard = useRef(seconds);
  useEffect(() => {
    if (heard.current - seconds < 20) return;
    heard.current = seconds;
    announce(texts.left(seconds), 'assertive');
  }, [seconds]);
  return (
    <p className="time-left" role="timer" aria-live="off">
      {texts.left(seconds)}
    </p>
  );
}
