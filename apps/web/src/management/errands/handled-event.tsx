import type { TimelineEvent } from '@handslag/contracts/errands';
import type { HandledErrand } from '@handslag/contracts/handling';
import { formatDayAndTime, formatSize } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { useGroupName } from '../use-group-name.ts';
import { HandledFile } from './handled-file.tsx';
import { UndoMessage } from './undo-message.tsx';

const happened: Record<TimelineEvent['kind'], string> = {
  submitted: 'Ärendet kom in',
  status_changed: 'Ny status',
  message: 'Meddelande till den sökande',
  assigned: 'Handläggare tog ärendet',
  unassigned: 'Ärendet lämnades tillbaka',
  receipt_sent: 'Kvittens skickad',
  registered: 'Registrerat av handläggare',
  papers_added: 'Papper lades till',
  decided: 'Beslut',
  secrecy_marked: 'Sekretessmarkering',
  secrecy_lifted: 'Sekretessmarkering borttagen',
  hold_placed: 'Undantaget från gallring',
  hold_lifted: 'Inte längre undantaget från gallring',
  disclosed: 'Handlingar utlämnade',
  disclosure_refused: 'Utlämnande avslaget',
  completion_requested: 'Komplettering begärd',
  completion_answered: 'Komplettering har kommit in',
  completion_withdrawn: 'Begäran om komplettering togs tillbaka',
  errand_withdrawn: 'Den sökande återkallade ärendet',
  note: 'Anteckning',
  handed_over: 'Överlämnat till gruppen',
  task_added: 'Ny uppgift',
  task_done: 'Uppgift klar',
  co_handler_added: 'Ny medhandläggare',
  co_handler_removed: 'Medhandläggare borttagen',
  linked: 'Kopplades ihop med',
  unlinked: 'Kopplades isär från',
};

/** One thing that happened in an errand, in a few words, with what was written and sent. */
export function HandledEvent({ errand, event }: { errand: HandledErrand; event: TimelineEvent }) {
  const { kind, from, at, by, text, attachments, withdrawn, corrected, visibleToCitizen } = event;
  const groupName = useGroupName();
  return (
    <li className={`event-${kind} event-from-${from}`} tabIndex={-1}>
      <p className="event-what">{whatHappened(event, groupName)}</p>
      {withdrawn && <p className="section-note">{handlingTexts.withdrawnMessage}</p>}
      {text !== null && text !== '' && <p className="event-text">{text}</p>}
      {attachments.length > 0 && (
        <ul className="file-list">
          {attachments.map((file) => (
            <li key={file.id}>
              <HandledFile errand={errand} file={file} />{' '}
              <span className="section-note">{formatSize(file.size)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="section-note">
        <time dateTime={at}>{formatDayAndTime(at)}</time>, {by}
        {corrected && ` · ${handlingTexts.corrected}`}
        {!visibleToCitizen && ` · ${texts.internal}`}
      </p>
      {event.undoUntil !== null && text !== null && (
        <UndoMessage errand={errand} eventId={event.id} text={text} until={event.undoUntil} />
      )}
    </li>
  );
}

function whatHappened(
  { kind, from, status, about, late }: TimelineEvent,
  groupName: (key: string) => string,
): string {
  if (kind === 'message' && from === 'applicant') return 'Meddelande från den sökande';
  const words = happened[kind];
  if (kind === 'assigned' && about !== null) return `Ärendet gavs till ${about}`;
  if (kind === 'note') return about === null ? words : `${words}. ${handlingTexts.mentioned(about)}`;
  if (kind === 'completion_answered' && late) return `${words}, ${handlingTexts.late}`;
  if (status !== null && kind !== 'errand_withdrawn') return `${words}: ${inWords(status.name)}`;
  if (kind === 'handed_over') return `${words} ${groupName(about ?? '')}`;
  if (kind === 'linked' || kind === 'unlinked') return `${words} ${about ?? 'ett annat ärende'}`;
  return about === null ? words : `${words}: ${about}`;
}
