import { useEffect } from 'react';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';

/** Tells that more has come in, without moving what one reads. */
export function InboxArrivals({ count, onShow }: { count: number; onShow: () => Promise<unknown> }) {
  useEffect(() => {
    if (count > 0) announce(texts.arrived(count));
  }, [count]);
  if (count === 0) return null;
  const show = () => {
    document.querySelector<HTMLElement>('.inbox h1')?.focus();
    void onShow().then(() => announce(texts.updated));
  };
  return (
    <div className="inbox-arrived">
      <p>{texts.arrived(count)}</p>
      <Button look="secondary" className="button-small" onClick={show}>
        {texts.showArrived}
      </Button>
    </div>
  );
}
