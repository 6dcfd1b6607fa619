import type { TimelineEvent } from '@handslag/contracts/errands';
import { formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { errandTexts as texts } from '../../i18n/sv/errand.ts';

/** What has happened, the latest first. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  const latestFirst = [...events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className="flow">
      <h2>{texts.timelineTitle}</h2>
      <ol className="timeline">
        {latestFirst.map((event) => (
          <li key={event.id}>
            <p className="timeline-what">{whatHappened(event)}</p>
            <p className="soft">
              <time dateTime={event.at}>{formatDayAndTime(event.at)}</time>
              {event.kind === 'message' && ` · ${texts.by(event.by)}`}
            </p>
            {event.text !== null && event.text !== '' && (
              <p className="timeline-text keep-lines">{event.text}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function whatHappened({ kind, status }: TimelineEvent): string {
  return kind === 'status_changed'
    ? texts.event.status_changed(status === null ? '' : inWords(status.name))
    : texts.event[kind];
}
