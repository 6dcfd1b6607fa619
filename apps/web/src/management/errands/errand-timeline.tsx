import type { TimelineEvent } from '@handslag/contracts/errands';
import { formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';

const happened: Record<TimelineEvent['kind'], string> = {
  submitted: 'Ärendet kom in',
  status_changed: 'Ny status',
  message: 'Meddelande till den sökande',
  assigned: 'Handläggare tog ärendet',
  unassigned: 'Ärendet lämnades tillbaka',
  receipt_sent: 'Kvittens skickad',
  registered: 'Registrerat av handläggare',
  decided: 'Beslut',
  secrecy_marked: 'Sekretessmarkering',
  secrecy_lifted: 'Sekretessmarkering borttagen',
  disclosed: 'Handlingar utlämnade',
  disclosure_refused: 'Utlämnande avslaget',
};

/** Everything that has happened, newest first, with what only staff can see marked. */
export function ErrandTimeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <section className="side-card" aria-labelledby="errand-timeline">
      <h2 id="errand-timeline">{texts.timeline}</h2>
      <ol className="staff-timeline">
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <p className="event-what">
              {happened[event.kind]}
              {event.status !== null && `: ${inWords(event.status.name)}`}
            </p>
            {event.text !== null && event.text !== '' && <p className="event-text">{event.text}</p>}
            <p className="section-note">
              <time dateTime={event.at}>{formatDayAndTime(event.at)}</time>, {event.by}
              {!event.visibleToCitizen && ` · ${texts.internal}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
