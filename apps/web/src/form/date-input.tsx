import { useRef, type ChangeEvent } from 'react';
import { formTexts } from '../i18n/sv/form.ts';
import { textOf } from './answer-inputs.ts';
import { CalendarIcon } from './calendar-icon.tsx';
import { partProps } from './field-frame.tsx';
import { useForm } from './use-form.ts';

type DateInputProps = {
  path: string;
  label: string;
  invalid: boolean;
  hasHint: boolean;
  calendar: boolean;
  /** YYYY-MM-DD, when there is a limit just now. */
  earliest: string | number | null;
  latest: string | number | null;
};

/** A date is typed; the browser's own calendar is an extra way to it, never a trap on the way past. */
export function DateInput({ path, label, invalid, hasHint, calendar, earliest, latest }: DateInputProps) {
  const form = useForm();
  const picker = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = () => {
    if (!picker.current) return;
    const typed = textOf(form.read(path));
    picker.current.value = /^\d{4}-\d\d-\d\d$/.test(typed) ? typed : '';
    picker.current.showPicker();
  };
  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    if (event.target.value === '' || !field.current) return;
    field.current.value = event.target.value;
    form.change(path, event.target.value);
    field.current.focus();
  };
  return (
    <div className="date-input">
      <input
        {...partProps(path, invalid, hasHint)}
        ref={field}
        data-answer="text"
        className="input input-short"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={textOf(form.read(path))}
      />
      {calendar && (
        <span className="calendar">
          <button type="button" className="button button-secondary calendar-button" onClick={open}>
            <CalendarIcon />
            <span className="visually-hidden">{formTexts.openCalendar(label)}</span>
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
      )}
    </div>
  );
}

const limit = (day: string | number | null): string | undefined =>
  typeof day === 'string' ? day : undefined;
