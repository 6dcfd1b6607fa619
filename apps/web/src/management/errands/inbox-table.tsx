import type { HandledErrandListing } from '@handslag/contracts/inbox';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { inWords } from '../../i18n/language.ts';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { useGroupName } from '../use-group-name.ts';
import { listKeys } from './inbox-keys.ts';
import { InboxKeysDialog } from './inbox-keys-dialog.tsx';
import { inboxListId } from './inbox-views.tsx';
import { shortDay, shortDayAndTime } from './short-day.ts';
import { StatusMark } from './status-mark.tsx';
import { noteOpened, useRowAgain } from './use-row-again.ts';

type Props = {
  errands: readonly HandledErrandListing[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** Errands as rows; on a narrow page each row becomes a card with the column names in it. */
export function InboxTable({ errands, chosen, onChoose }: Props) {
  const { columns } = texts;
  const [showsKeys, setShowsKeys] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  useRowAgain(table, errands);
  const toggle = (id: string) => {
    const changed = new Set(chosen);
    if (!changed.delete(id)) changed.add(id);
    onChoose(changed);
  };
  const all = errands.every(({ id }) => chosen.has(id));
  return (
    <>
      <table
        ref={table}
        id={inboxListId}
        tabIndex={-1}
        className="inbox-table"
        onKeyDown={(event) => listKeys(event, { toggle, act: toBulk, help: () => setShowsKeys(true) })}
      >
        <caption className="visually-hidden">{texts.table}</caption>
        <thead>
          <tr>
            <th scope="col" className="inbox-choose">
              <label>
                <input
                  type="checkbox"
                  checked={all}
                  onChange={() => onChoose(new Set(all ? [] : errands.map(({ id }) => id)))}
                />
                <span className="inbox-choose-all">{texts.chooseAll}</span>
              </label>
            </th>
            <th scope="col">{columns.errand}</th>
            <th scope="col">{columns.applicant}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.received}</th>
            <th scope="col">{columns.deadline}</th>
            <th scope="col">{columns.assignee}</th>
          </tr>
        </thead>
        <tbody>
          {errands.map((errand) => (
            <Row
              key={errand.id}
              errand={errand}
              chosen={chosen.has(errand.id)}
              onToggle={() => toggle(errand.id)}
            />
          ))}
        </tbody>
      </table>
      <p className="section-note inbox-keys-hint">{texts.keysHint}</p>
      {showsKeys && <InboxKeysDialog onClose={() => setShowsKeys(false)} />}
    </>
  );
}

function toBulk() {
  document.querySelector<HTMLElement>('.inbox-bulk .button')?.focus();
}

type RowProps = { errand: HandledErrandListing; chosen: boolean; onToggle: () => void };
function Row({ errand, chosen, onToggle }: RowProps) {
  const groupName = useGroupName();
  const { pathname, search } = useLocation();
  const { columns } = texts;
  const classes = [errand.unread && errand.closedAt === null && 'is-unread', chosen && 'is-chosen'];
  return (
    <tr className={classes.filter(Boolean).join(' ') || undefined} data-errand={errand.id}>
      <td className="inbox-choose">
        <label>
          <input type="checkbox" checked={chosen} onChange={onToggle} />
          <span className="visually-hidden">{texts.chooseOne(errand.registrationNumber)}</span>
        </label>
      </td>
      <th scope="row">
        <Link
          to={`/handlaggning/arenden/${errand.id}`}
          state={{ list: `${pathname}${search}` }}
          onClick={() => noteOpened(errand.id)}
        >
          {errand.reasons.includes('unread') && <span className="unread-mark">{texts.unread}</span>}
          <span className="errand-service">{inWords(errand.eService.name)}</span>
          <span className="errand-number">{errand.registrationNumber}</span>
        </Link>
      </th>
      <td data-column={columns.applicant}>{applicantOf(errand)}</td>
      <td data-column={columns.status}>
        <StatusMark status={errand.status} />
        {errand.reasons.includes('answered') && <span className="inbox-reason">{texts.reason.answered}</span>}
      </td>
      <td data-column={columns.received}>
        <time dateTime={errand.receivedAt}>{shortDayAndTime(errand.receivedAt)}</time>
      </td>
      <td data-column={columns.deadline}>
        <Deadline errand={errand} />
      </td>
      <td data-column={columns.assignee}>
        <span>{errand.assignee?.name ?? texts.nobody}</span>
        <span className="inbox-group">{groupName(errand.handlerGroup)}</span>
      </td>
    </tr>
  );
}

function applicantOf({ masked, applicantName }: HandledErrandListing): string {
  if (masked) return texts.masked;
  return applicantName === '' ? texts.noName : applicantName;
}

function Deadline({ errand: { deadlineOn, workingDaysLeft, reasons } }: { errand: HandledErrandListing }) {
  if (deadlineOn === null) return <span aria-hidden="true">–</span>;
  const passed = reasons.includes('deadline_passed');
  const urgent = passed || reasons.includes('deadline_near');
  const days = Math.abs(workingDaysLeft ?? 0);
  return (
    <>
      {urgent && (
        <span className={`inbox-urgent ${passed ? 'is-late' : 'is-near'}`}>
          {passed ? texts.daysPassed(days) : texts.daysLeft(days)}
        </span>
      )}
      <time dateTime={deadlineOn}>{shortDay(deadlineOn)}</time>
    </>
  );
}
