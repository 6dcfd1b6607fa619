import { withdrawErrandEndpoint, type CitizenErrand } from '@handslag/contracts/errands';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { myErrandTexts } from '../../i18n/sv/my-errand.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMyErrandWork } from './errand-work.ts';

const texts = myErrandTexts.withdraw;

/** Takes the errand back, after a question. */
export function WithdrawErrand({ errand: { id: errandId } }: { errand: CitizenErrand }) {
  const work = useMyErrandWork(errandId);
  const [asking, setAsking] = useState(false);
  const withdraw = () =>
    work.mutate(() => call(withdrawErrandEndpoint, { params: { errandId }, body: {} }), {
      onSuccess: () => {
        announce(texts.done);
        setAsking(false);
      },
    });
  return (
    <section className="receipt">
      <h2 className="minor-heading">{texts.title}</h2>
      <p>{texts.lead}</p>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {texts.open}
      </Button>
      {asking && (
        <Dialog
          title={texts.sure}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button look="secondary" onClick={() => setAsking(false)}>
                {texts.no}
              </Button>
              <Button look="danger" busy={work.isPending} onClick={withdraw}>
                {texts.yes}
              </Button>
            </>
          }
        >
          <p>{texts.text}</p>
          {work.error !== null && <p role="alert">{problemSentence(work.error)}</p>}
        </Dialog>
      )}
    </section>
  );
}
