import type { HandledErrand } from '@handslag/contracts/handling';
import { useState } from 'react';
import { secrecyTexts as texts } from '../../i18n/sv/secrecy.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { standAtBanner } from './stand-at-banner.ts';
import { useSecrecyWork } from './use-secrecy-work.ts';

/** Marks an errand as secret, or lifts the marking a handler has set, where it is open. */
export function SecrecyCard({ errand }: { errand: HandledErrand }) {
  const { masked, marking } = errand.secrecy;
  const work = useSecrecyWork(errand);
  const [asking, setAsking] = useState(false);
  if (marking !== null && (masked || marking.by === null)) return null;
  const lifting = marking !== null;
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {lifting ? texts.lift : texts.mark}
      </Button>
      {asking && (
        <ReasonDialog
          title={lifting ? texts.liftDialog : texts.markDialog}
          {...(lifting ? {} : { lead: texts.markLead })}
          withParagraph={!lifting}
          yes={lifting ? texts.liftNow : texts.markNow}
          doing={lifting ? texts.lifting : texts.marking}
          busy={work.isPending}
          error={work.error}
          onNo={() => setAsking(false)}
          onYes={({ reason, paragraph }) =>
            work.mutate(lifting ? { kind: 'lift', reason } : { kind: 'mark', reason, paragraph }, {
              onSuccess: () => {
                setAsking(false);
                announce(lifting ? texts.lifted : texts.marked);
                standAtBanner();
              },
            })
          }
        />
      )}
    </>
  );
}
