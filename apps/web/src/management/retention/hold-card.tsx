import type { HandledErrand } from '@handslag/contracts/handling';
import { holdErrandEndpoint } from '@handslag/contracts/retention';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { formatDay } from '../../i18n/format.ts';
import { retentionTexts as texts } from '../../i18n/sv/retention.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../secrecy/reason-dialog.tsx';

/** Keeps an errand from being removed, with a reason, and lets it go again. */
export function HoldCard({ errand }: { errand: HandledErrand }) {
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { hold, secrecy } = errand;
  const held = hold === null;
  const work = useMutation({
    mutationFn: (reason: string) =>
      call(holdErrandEndpoint, { params: { errandId: errand.id }, body: { held, reason } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['management'] }),
  });
  const act = (reason: string) =>
    work.mutate(reason, {
      onSuccess: () => {
        setAsking(false);
        announce(held ? texts.heldNow : texts.lifted);
        // What was pressed stands in another place now.
        setTimeout(() => document.getElementById('hold-button')?.focus());
      },
    });
  const button = (
    <Button id="hold-button" look="quiet" onClick={() => setAsking(true)}>
      {held ? texts.hold : texts.lift}
    </Button>
  );
  return (
    <>
      {hold === null ? (
        button
      ) : (
        <section className="side-card" aria-labelledby="hold-title">
          <h2 id="hold-title">{texts.holdTitle}</h2>
          {hold.reason !== null && <p>{texts.holdReason(hold.reason)}</p>}
          <p className="section-note">{texts.holdBy(hold.by, formatDay(hold.at))}</p>
          {!secrecy.masked && button}
        </section>
      )}
      {asking && (
        <ReasonDialog
          title={held ? texts.holdDialog : texts.liftDialog}
          lead={held ? texts.holdLead : texts.liftLead}
          hint={held ? texts.holdHint : texts.liftHint}
          yes={held ? texts.holdNow : texts.liftNow}
          doing={texts.holding}
          busy={work.isPending}
          error={work.error}
          onNo={() => {
            setAsking(false);
            work.reset();
          }}
          onYes={({ reason }) => act(reason)}
        />
      )}
    </>
  );
}
