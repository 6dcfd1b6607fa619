import './secrecy.css';
import type { HandledErrand } from '@handslag/contracts/handling';
import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { formatClock, formatDay } from '../../i18n/format.ts';
import { secrecyTexts as texts } from '../../i18n/sv/secrecy.ts';
import { useSession } from '../../session/session.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { standAtBanner } from './stand-at-banner.ts';
import { useSecrecyWork } from './use-secrecy-work.ts';

/** Above an errand that is masked, or that this session has opened. Nothing over others. */
export function SecrecyBanner({ errand }: { errand: HandledErrand }) {
  const { masked, protectedIdentity, marking, openUntil } = errand.secrecy;
  const { session } = useSession();
  const work = useSecrecyWork(errand);
  const [asking, setAsking] = useState(false);
  useMaskedWhenOver(errand.id, openUntil);
  if (!masked && openUntil === null) return null;
  const mayOpen = session?.kind === 'staff' && session.permissions.includes('errand:read-secret');
  return (
    <div className="secrecy-banner" tabIndex={-1}>
      <Notice tone="warning" title={masked ? texts.maskedTitle : texts.openTitle}>
        {protectedIdentity && <p>{texts.protectedIdentity}</p>}
        {marking !== null && (
          <p>
            {texts.secret(marking.paragraph)}{' '}
            {marking.by === null || marking.at === null
              ? texts.byService
              : texts.markedBy(marking.by, formatDay(marking.at))}
          </p>
        )}
        {marking !== null && marking.reason !== null && <p>{texts.reasonWas(marking.reason)}</p>}
        <p>
          {masked && (mayOpen ? texts.masked : texts.mayNot)}
          {openUntil !== null && texts.openUntil(formatClock(openUntil))}
        </p>
        {masked && mayOpen && (
          <Button look="secondary" onClick={() => setAsking(true)}>
            {texts.open}
          </Button>
        )}
        {openUntil !== null && (
          <Button
            look="secondary"
            busy={work.isPending}
            onClick={() =>
              work.mutate(
                { kind: 'close' },
                {
                  onSuccess: () => {
                    announce(texts.closed);
                    standAtBanner();
                  },
                },
              )
            }
          >
            {texts.close}
          </Button>
        )}
      </Notice>
      {asking && (
        <ReasonDialog
          title={texts.openDialog}
          lead={texts.openLead}
          yes={texts.openNow}
          doing={texts.opening}
          busy={work.isPending}
          error={work.error}
          onNo={() => setAsking(false)}
          onYes={({ reason }) =>
            work.mutate(
              { kind: 'open', reason },
              {
                onSuccess: () => {
                  setAsking(false);
                  announce(texts.opened);
                  standAtBanner();
                },
              },
            )
          }
        />
      )}
    </div>
  );
}

/** What is on the page is masked when the time is up, not only at the next look. */
function useMaskedWhenOver(errandId: string, openUntil: string | null): void {
  const cache = useQueryClient();
  useEffect(() => {
    if (openUntil === null) return undefined;
    const left = Math.max(0, new Date(openUntil).getTime() - Date.now());
    const timer = setTimeout(
      () => void cache.invalidateQueries({ queryKey: ['management', 'errand', errandId] }),
      left + 1_000,
    );
    return () => clearTimeout(timer);
  }, [cache, errandId, openUntil]);
}
