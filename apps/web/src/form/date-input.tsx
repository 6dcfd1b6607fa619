import { useRef } from 'react';
import { textOf } from './answer-inputs.ts';
import { partProps } from './field-frame.tsx';
import { useCode } from './use-code.ts';
import { useForm } from './use-form.ts';

const loadCalendar = () => import('./calendar.tsx');

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

/** A date as text, with a calendar beside it once its code has come. */
export function DateInput({ path, label, invalid, hasHint, calendar, earliest, latest }: DateInputProps) {
  const form = useForm();
  const field = useRef<HTMLInputElement>(null);
  const code = useCode(loadCalendar, calendar);
  const pick = (day: string) => {
    if (!field.current) return;
    field.current.value = day;
    form.change(path, day);
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
      {code && (
        <code.Calendar
          label={label}
          earliest={earliest}
          latest={latest}
          typed={() => textOf(form.read(path))}
          onPick={pick}
        />
      )}
    </div>
  );
}
