import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDayAndTime } from '../../i18n/format.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { beginTexts as texts } from '../../i18n/spoken/begin.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useStartDraft } from './use-start-draft.ts';

type StartedChoiceProps = { eService: string; draftId: string; savedAt: string; level?: 2 };

/** The service is begun already: go on, or delete what is there and begin again. */
export function StartedChoice({ eService, draftId, savedAt, level }: StartedChoiceProps) {
  const [asking, setAsking] = useState(false);
  return (
    <section className="started-choice">
      {level === 2 && <h2>{texts.startedTitle}</h2>}
      <p>{texts.started(formatDayAndTime(savedAt))}</p>
      <div className="actions">
        <ButtonLink to={`/arende/${draftId}`}>{texts.resume}</ButtonLink>
        <Button look="secondary" onClick={() => setAsking(true)}>
          {texts.startOver}
        </Button>
      </div>
      {asking && <StartOverDialog eService={eService} onClose={() => setAsking(false)} />}
    </section>
  );
}

function StartOverDialog({ eService, onClose }: { eService: string; onClose: () => void }) {
  const navigate = useNavigate();
  const start = useStartDraft();
  return (
    <Dialog
      title={texts.confirmTitle}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            {texts.confirmNo}
          </Button>
          <Button
            look="danger"
            busy={start.isPending}
            onClick={() =>
              start.mutate(
                { eService, startOver: true },
                { onSuccess: (draft) => navigate(`/arende/${draft.id}`, { replace: true }) },
              )
            }
          >
            {texts.confirmYes}
          </Button>
        </>
      }
    >
      <p>{texts.confirm}</p>
      {start.error !== null && <p role="alert">{problemSentence(start.error)}</p>}
    </Dialog>
  );
}
