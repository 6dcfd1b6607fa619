import { useState } from 'react';
import { partiesTexts as texts } from '../../i18n/spoken/signing.ts';
import { Button } from '../../ui/button.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** The way out for who asked: the answers are locked until the request has ended. */
export function WithdrawSection({ signingId }: { signingId: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <section className="flow">
      <h2>{texts.changeTitle}</h2>
      <p>{texts.lockedNote}</p>
      <div className="actions">
        <Button look="danger" onClick={() => setAsking(true)}>
          {texts.withdraw}
        </Button>
      </div>
      {asking && <WithdrawDialog signingId={signingId} onClose={() => setAsking(false)} />}
    </section>
  );
}
