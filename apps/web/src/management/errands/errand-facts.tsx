import type { HandledErrand } from '@handslag/contracts/handling';
import { formatDay, formatDayAndTime } from '../../i18n/format.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { retentionTexts } from '../../i18n/sv/retention.ts';
import { swedishToday } from '../settings/swedish-time.ts';
import { StatusMark } from './status-mark.tsx';

/** How far an errand has come, and what whoever handles it is to do now. */
export function ErrandFacts({ errand }: { errand: HandledErrand }) {
  return (
    <dl className="errand-facts">
      <div>
        <dt>{texts.status}</dt>
        <dd>
          <StatusMark status={errand.status} />
        </dd>
      </div>
      <div>
        <dt>{texts.received}</dt>
        <dd>
          <time dateTime={errand.receivedAt}>{formatDayAndTime(errand.receivedAt)}</time>
        </dd>
      </div>
      {errand.expectedBy !== null && errand.closedAt === null && (
        <div>
          <dt>{texts.expected}</dt>
          <dd>
            <time dateTime={errand.expectedBy}>{formatDay(errand.expectedBy)}</time>
          </dd>
        </div>
      )}
      {errand.removableOn !== null && errand.hold === null && (
        <div>
          <dt>{retentionTexts.removableOn}</dt>
          <dd>
            <time dateTime={errand.removableOn}>{formatDay(errand.removableOn)}</time>
          </dd>
        </div>
      )}
      <ActBy errand={errand} />
      {errand.internalText !== '' && (
        <div>
          <dt>{handlingTexts.toHandler}</dt>
          <dd>{errand.internalText}</dd>
        </div>
      )}
    </dl>
  );
}

/** Until when someone here must have acted, and whether that day has passed. */
function ActBy({ errand: { deadlineOn, closedAt } }: { errand: HandledErrand }) {
  if (deadlineOn === null || closedAt !== null) return null;
  const late = deadlineOn < swedishToday();
  return (
    <div>
      <dt>{handlingTexts.actBy}</dt>
      <dd>
        <time dateTime={deadlineOn}>{formatDay(deadlineOn)}</time>
        {late && <span className="overdue"> {handlingTexts.isLate}</span>}
      </dd>
    </div>
  );
}
