import { useState } from 'react';
import { useLocation } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLeaveGuard } from '../../ui/guarded-router.tsx';

type LeaveQuestionProps = {
  /** Read at the moment of leaving. */
  unsaved: () => boolean;
  words: { title: string; text: string; stay: string; leave: string };
};

/** Asks before something typed is left behind. */
export function LeaveQuestion({ unsaved, words }: LeaveQuestionProps) {
  const { pathname } = useLocation();
  const [leave, setLeave] = useState<(() => void) | null>(null);
  useLeaveGuard(
    (path) => path !== pathname && unsaved(),
    (go) => setLeave(() => go),
  );
  if (leave === null) return null;
  const stay = () => setLeave(null);
  return (
    <Dialog
      title={words.title}
      onClose={stay}
      actions={
        <>
          <Button onClick={stay}>{words.stay}</Button>
          <Button
            look="secondary"
            onClick={() => {
              stay();
              leave();
            }}
          >
            {words.leave}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Dialog>
  );
}
