import { LabelledField } from './labelled-field.tsx';

type TextPartProps = {
  id: string;
  label: string;
  hint?: string;
  /** What to put right, under the label. */
  mistake?: string | undefined;
  value: string;
  /** Absent: one line. */
  rows?: number;
  type?: 'text' | 'email' | 'tel' | 'date' | 'datetime-local';
  maxLength?: number;
  max?: string;
  /** Said after the label, such as "(frivillig)". */
  aside?: string;
  /** The id of a list of suggestions; for one line only. */
  list?: string;
  /** Of what is written; absent: Swedish. */
  language?: string;
  onChange: (value: string) => void;
};

/** Something to write in a form of the management view, with what it is for and what is wrong. */
export function TextPart({
  id,
  label,
  hint,
  mistake,
  value,
  rows,
  type = 'text',
  maxLength,
  max,
  aside,
  list,
  language,
  onChange,
}: TextPartProps) {
  return (
    <LabelledField id={id} label={label} aside={aside} hint={hint} mistake={mistake}>
      {(described) => {
        const shared = {
          ...described,
          className: 'input',
          value,
          lang: language,
          ...(maxLength === undefined ? {} : { maxLength }),
        };
        return rows === undefined ? (
          <input
            {...shared}
            type={type}
            {...(max === undefined ? {} : { max })}
            list={list}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
        );
      }}
    </LabelledField>
  );
}
