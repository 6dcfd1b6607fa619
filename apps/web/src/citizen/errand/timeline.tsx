import type { TimelineEvent } from '@handslag/contracts/errands';
import { formatDayAndTime, formatSize } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { myErrandTexts } from '../../i18n/spoken/my-errand.ts';
import { ErrandFile } from './errand-file.tsx';
import { UndoMessage } from './undo-message.tsx';

/** What has happened, the latest first. `errandId` where the reader may open its files and undo what they wrote. */
export function Timeline({ events, errandId }: { events: readonly TimelineEvent[]; errandId?: string }) {
  const latestFirst = [...events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className="flow">
      <h2>{texts.timelineTitle}</h2>
      <ol className="timeline">
        {latestFirst.map((event) => (
          <li
            key={event.id}
            tabIndex={-1}
            className={event.kind === 'message' ? `message-from-${event.from}` : undefined}
          >
            <p className="timeline-what">{whatHappened(event)}</p>
            <p className="soft">
              <time dateTime={event.at}>{formatDayAndTime(event.at)}</time>
              {event.kind === 'message' && event.from !== 'applicant' && ` · ${texts.by(event.by)}`}
              {event.corrected && ` · ${myErrandTexts.corrected}`}
            </p>
            {event.withdrawn && <p className="soft">{myErrandTexts.withdrawnMessage}</p>}
            {event.text !== null && event.text !== '' && (
              <p className="timeline-text keep-lines">{event.text}</p>
            )}
            {errandId !== undefined && <Files event={event} errandId={errandId} />}
            {errandId !== undefined && event.undoUntil !== null && event.text !== null && (
              <UndoMessage errandId={errandId} eventId={event.id} text={event.text} until={event.undoUntil} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Files({ event: { attachments }, errandId }: { event: TimelineEvent; errandId: string }) {
  if (attachments.length === 0) return null;
  return (
    <ul className="file-list">
      {attachments.map((file) => (
        <li key={file.id}>
          <span>
            <ErrandFile errandId={errandId} file={file} />{' '}
            <span className="soft">{formatSize(file.size)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function whatHappened({ kind, status, from, about }: TimelineEvent): string {
  if (kind === 'message') return from === 'applicant' ? myErrandTexts.fromYou : myErrandTexts.toYou;
  if (kind === 'completion_requested' && about !== null) return `${texts.event[kind]}: ${about}`;
  return kind === 'status_changed'
    ? texts.event.status_changed(status === null ? '' : inWords(status.name))
    : texts.event[kind];
}
