import { withdrawErrandEndpoint, type CitizenErrand } from '@handslag/contracts/errands';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { myErrandTexts } from '../../i18n/spoken/my-errand.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMyErrandWork } from './errand-work.ts';

/** Takes the errand back, after a question. */
export function WithdrawErrand({ errand: { id: errandId } }: { errand: CitizenErrand }) {
  const work = useMyErrandWork(errandId);
  const [asking, setAsking] = useState(false);
  const withdraw = () =>
    work.mutate(() => call(withdrawErrandEndpoint, { params: { errandId }, body: {} }), {
      onSuccess: () => {
        announce(myErrandTexts.withdraw.done);
        setAsking(false);
      },
    });
  return (
    <section className="receipt">
      <h2 className="minor-heading">{myErrandTexts.withdraw.title}</h2>
      <p>{myErrandTexts.withdraw.lead}</p>
      <Button look="secondary" onClick={() => setAsking(true)}>
        {myErrandTexts.withdraw.open}
      </Button>
      {asking && (
        <Dialog
          title={myErrandTexts.withdraw.sure}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button look="secondary" onClick={() => setAsking(false)}>
                {myErrandTexts.withdraw.no}
              </Button>
              <Button look="danger" busy={work.isPending} onClick={withdraw}>
                {myErrandTexts.withdraw.yes}
              </Button>
            </>
          }
        >
          <p>{myErrandTexts.withdraw.text}</p>
          {work.error !== null && <p role="alert">{problemSentence(work.error)}</p>}
        </Dialog>
      )}
    </section>
  );
}
