import type { EServiceOverview } from '@handslag/contracts/e-services';
import { Words } from '../../i18n/words.tsx';
import { overviewTexts as texts } from '../../i18n/spoken/overview.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What must be said before one starts where nothing can be kept for later. */
export function OverviewNotices({ eService }: { eService: EServiceOverview }) {
  const { idleMinutes } = useMunicipality();
  const { draftPolicy, attachments } = eService;
  return (
    <>
      {draftPolicy.kind === 'session' && (
        <Notice title={texts.sessionTitle}>
          <p>{texts.session}</p>
          <p>{texts.sessionIdle(idleMinutes)}</p>
          {attachments.length > 0 && (
            <>
              <p>{texts.sessionAttachments}</p>
              <ul>
                {attachments.map(({ label }) => (
                  <li key={label.sv}>
                    <Words text={label} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </>
  );
}
