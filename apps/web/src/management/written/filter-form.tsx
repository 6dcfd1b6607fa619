import { useRef, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { LabelledField } from './labelled-field.tsx';

/** What a list is narrowed by: asked for at one press, by the names of its fields. */
export function FilterForm({
  submit,
  onAsk,
  children,
  after,
}: {
  submit: string;
  onAsk: (asked: Record<string, string>) => void;
  children: ReactNode;
  /** Beside the button. */
  after?: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const ask = () => {
    if (form.current === null) return;
    const typed = [...new FormData(form.current)];
    onAsk(Object.fromEntries(typed.map(([name, value]) => [name, String(value).trim()])));
  };
  return (
    <form
      ref={form}
      className="admin-filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {children}
      <Button type="submit" look="secondary">
        {submit}
      </Button>
      {after}
    </form>
  );
}

type FilterSelectProps = {
  id: string;
  name: string;
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  /** The id of the sentence on what is wrong with it. */
  mistake?: string | undefined;
};

/** One of many to narrow by. What stands in the address is there before its name has come. */
export function FilterSelect({ id, name, label, value, choices, mistake }: FilterSelectProps) {
  const known = choices.some((choice) => choice.value === value);
  return (
    <LabelledField id={id} label={label}>
      {(described) => (
        <select
          {...described}
          name={name}
          className="input"
          key={choices.length}
          defaultValue={value}
          aria-invalid={mistake !== undefined || undefined}
          aria-describedby={mistake}
        >
          {!known && <option value={value}>…</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}

/** Words or a day to narrow by. */
export function FilterInput({
  id,
  name,
  label,
  value,
  type,
}: {
  id: string;
  name: string;
  label: string;
  value: string;
  type: 'search' | 'date';
}) {
  return (
    <LabelledField id={id} label={label}>
      {(described) => (
        <input
          {...described}
          name={name}
          className="input"
          type={type}
          autoComplete="off"
          maxLength={200}
          defaultValue={value}
        />
      )}
    </LabelledField>
  );
}
