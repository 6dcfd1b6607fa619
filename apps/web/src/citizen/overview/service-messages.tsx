import type { EServiceOverview } from '@handslag/contracts/e-services';
import { formatDayAndTime } from '../../i18n/format.ts';
import { Words } from '../../i18n/words.tsx';
import { overviewTexts as texts } from '../../i18n/spoken/overview.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { Notice } from '../../ui/notice.tsx';

type ServiceMessagesProps = {
  eService: Pick<EServiceOverview, 'key' | 'closed'>;
  /** What it means for what the person has begun in it. */
  begun?: string | undefined;
};

/** That a service is closed, why and until when; or what is wrong with it right now. Nothing when all is well. */
export function ServiceMessages({ eService: { key, closed }, begun }: ServiceMessagesProps) {
  const { operatingMessages } = useMunicipality();
  if (closed !== null) {
    return (
      <Notice tone="warning" title={texts.closedTitle}>
        {closed.reason !== null && (
          <p>
            <Words text={closed.reason} />
          </p>
        )}
        <p>{whenOpen(closed)}</p>
        {begun !== undefined && <p>{begun}</p>}
      </Notice>
    );
  }
  return operatingMessages
    .filter(({ services }) => services?.includes(key))
    .map(({ id, text, to }) => (
      <Notice key={id} tone="warning">
        <p>
          <Words text={text} /> {texts.disturbedUntil(formatDayAndTime(to))}
        </p>
      </Notice>
    ));
}

function whenOpen({ reason, until }: NonNullable<EServiceOverview['closed']>): string {
  if (until === null) return texts.closedForNow;
  const when = formatDayAndTime(until);
  return reason === null ? texts.opens(when) : texts.closedUntil(when);
}
