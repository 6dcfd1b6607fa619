import type { EServiceOverview } from '@handslag/contracts/e-services';
import { formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { overviewTexts as texts } from '../../i18n/spoken/overview.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What must be said before one starts: that it is closed or disturbed, and that nothing can be kept for later. */
export function OverviewNotices({ eService }: { eService: EServiceOverview }) {
  const { operatingMessages, idleMinutes } = useMunicipality();
  const { closed, draftPolicy, attachments, key } = eService;
  return (
    <>
      {closed !== null && (
        <Notice tone="warning" title={texts.closedTitle}>
          {closed.reason !== null && <p>{inWords(closed.reason)}</p>}
          {closed.until !== null && <p>{texts.closedUntil(formatDayAndTime(closed.until))}</p>}
        </Notice>
      )}
      {closed === null &&
        operatingMessages
          .filter(({ services }) => services?.includes(key))
          .map((message) => (
            <Notice key={message.id} tone="warning">
              <p>{inWords(message.text)}</p>
            </Notice>
          ))}
      {draftPolicy.kind === 'session' && (
        <Notice title={texts.sessionTitle}>
          <p>{texts.session}</p>
          <p>{texts.sessionIdle(idleMinutes)}</p>
          {attachments.length > 0 && (
            <>
              <p>{texts.sessionAttachments}</p>
              <ul>
                {attachments.map(({ label }) => (
                  <li key={label.sv}>{inWords(label)}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </>
  );
}
