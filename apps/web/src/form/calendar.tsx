import './calendar.css';
import { useRef, type ChangeEvent } from 'react';
import { pickerTexts } from '../i18n/spoken/pickers.ts';
import { CalendarIcon } from './calendar-icon.tsx';

type CalendarProps = {
  label: string;
  /** YYYY-MM-DD, when there is a limit just now. */
  earliest: string | number | null;
  latest: string | number | null;
  /** What is typed so far. */
  typed: () => string;
  onPick: (day: string) => void;
};

/** Opens the browser's own calendar: an extra way to a date, never in the way of who types. */
export function Calendar({ label, earliest, latest, typed, onPick }: CalendarProps) {
  const picker = useRef<HTMLInputElement>(null);
  const open = () => {
    if (!picker.current) return;
    const day = typed();
    picker.current.value = /^\d{4}-\d\d-\d\d$/.test(day) ? day : '';
    picker.current.showPicker();
  };
  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    if (event.target.value !== '') onPick(event.target.value);
  };
  return (
    <span className="calendar">
      <button type="button" className="button button-secondary calendar-button" onClick={open}>
        <CalendarIcon />
        <span className="visually-hidden">{pickerTexts.openCalendar(label)}</span>
      </button>
      <input
        ref={picker}
        className="calendar-picker"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={limit(earliest)}
        max={limit(latest)}
        onChange={picked}
      />
    </span>
  );
}

const limit = (day: string | number | null): string | undefined =>
  typeof day === 'string' ? day : undefined;
