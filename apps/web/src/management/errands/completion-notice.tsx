import { withdrawCompletionEndpoint } from '@handslag/contracts/completions';
import type { HandledErrand } from '@handslag/contracts/handling';
import type { OpenCompletion } from '@handslag/contracts/errands';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { formatDay } from '../../i18n/format.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useErrandWork } from './errand-queries.ts';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.completion;

/** What the errand waits for, and the way to take it back. Nothing where nothing is asked for. */
export function CompletionNotice({ errand }: { errand: HandledErrand }) {
  return errand.completion === null ? null : <Waiting errand={errand} completion={errand.completion} />;
}

function Waiting({ errand, completion }: { errand: HandledErrand; completion: OpenCompletion }) {
  const work = useErrandWork(errand);
  const [asking, setAsking] = useState(false);
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  const overdue = completion.dueOn < today;
  const day = formatDay(completion.dueOn);
  const withdraw = () =>
    work.mutate(
      ({ params, revision }) =>
        call(withdrawCompletionEndpoint, {
          params: { ...params, completionId: completion.id },
          body: { revision },
        }),
      { onSuccess: () => announce(texts.withdrawn), onSettled: () => setAsking(false) },
    );
  return (
    <div className="completion-notice">
      <Notice tone={overdue ? 'warning' : 'info'} title={overdue ? texts.overdue(day) : texts.waiting(day)}>
        <p>
          {texts.askedFor}: {completion.questions.map(({ label }) => label).join(', ')}
        </p>
        <p className="event-text">{completion.reason}</p>
        <WorkProblem error={work.error} />
        <Button look="secondary" className="button-small" onClick={() => setAsking(true)}>
          {texts.withdraw}
        </Button>
      </Notice>
      {asking && (
        <Dialog
          title={texts.withdrawTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button look="secondary" onClick={() => setAsking(false)}>
                {texts.withdrawNo}
              </Button>
              <Button look="danger" busy={work.isPending} onClick={withdraw}>
                {texts.withdrawYes}
              </Button>
            </>
          }
        >
          <p>{texts.withdrawText}</p>
        </Dialog>
      )}
    </div>
  );
}
