import { useId, useState } from 'react';
import { ControlFrame, describedIn } from './control-frame.tsx';
import { LineControl } from './line-control.tsx';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';

type NumberProps = {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  hint?: string;
  unit?: string;
  /** Only whole numbers, where nothing else is said. */
  decimals?: boolean;
  /** Must be there. */
  needed?: boolean;
  className?: string;
};

/**
 * A number, written with a comma or a point; empty is nothing. What is no number yet, such as "2," or nothing where one is needed, stands
 * as it was typed and says which number holds until then.
 */
export function NumberControl({
  label,
  value,
  onChange,
  decimals = false,
  needed = false,
  unit,
  ...more
}: NumberProps) {
  const [unread, setUnread] = useState<{ words: string; holds: number | undefined } | null>(null);
  const isUnread = unread !== null && unread.holds === value;
  const wanted = decimals ? /^-?\d+(?:[.,]\d+)?$/ : /^-?\d+$/;
  const written = value === undefined ? '' : String(value).replace('.', ',');
  return (
    <LineControl
      {...more}
      className={`builder-short ${more.className ?? ''}`}
      label={unit === undefined ? label : `${label} (${unit})`}
      value={isUnread ? unread.words : written}
      spellCheck={false}
      mistake={isUnread || (needed && value === undefined) ? mistakeOf(decimals, written) : null}
      onChange={(words) => {
        const plain = words.replaceAll(/\s/g, '');
        const isNothing = plain === '' && !needed;
        if (!isNothing && !wanted.test(plain)) return setUnread({ words, holds: value });
        setUnread(null);
        onChange(isNothing ? undefined : Number(plain.replace(',', '.')));
      }}
    />
  );
}

const mistakeOf = (decimals: boolean, holds: string): string =>
  [decimals ? texts.numberMissing : texts.wholeNumberMissing, holds === '' ? '' : texts.numberHolds(holds)]
    .filter(Boolean)
    .join(' ');

type FlagProps = { label: string; value: boolean; onChange: (value: boolean) => void; hint?: string };

/** Yes or no. */
export function FlagControl({ label, value, onChange, hint }: FlagProps) {
  const id = useId();
  return (
    <div className="builder-flag">
      <input
        type="checkbox"
        id={id}
        checked={value}
        aria-describedby={describedIn(id, hint, null)}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

export type Option<Value extends string> = { value: Value; label: string; group?: string };

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value | '';
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
  hint?: string | undefined;
  /** What the choice of nothing is called; absent: something is always chosen. */
  nothing?: string;
  className?: string;
  id?: string;
};

/** One of several, in a list; with headings where the options have groups. */
export function ChoiceControl<Value extends string>(props: ChoiceProps<Value>) {
  const made = useId();
  const { label, value, options, onChange, hint, nothing, className, id = made } = props;
  return (
    <ControlFrame {...{ id, label, hint, ...(className === undefined ? {} : { className }) }}>
      <select
        className="input"
        id={id}
        value={value}
        aria-describedby={describedIn(id, hint, null)}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {nothing !== undefined && <option value="">{nothing}</option>}
        {value !== '' && !options.some((option) => option.value === value) && (
          <option value={value}>{texts.gone(value)}</option>
        )}
        <Options options={options} />
      </select>
    </ControlFrame>
  );
}

/** Options, those of a group together. */
export function Options({ options }: { options: readonly Option<string>[] }) {
  const groups = [...Map.groupBy(options, ({ group }) => group ?? '')];
  return groups.map(([group, some]) =>
    group === '' ? (
      some.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))
    ) : (
      <optgroup key={group} label={group}>
        {some.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </optgroup>
    ),
  );
}

type SetProps<Value extends string> = {
  label: string;
  values: readonly Value[];
  options: readonly Option<Value>[];
  onChange: (values: readonly Value[]) => void;
  hint?: string;
};

/** Several of several, in the order of the options. */
export function SetControl<Value extends string>({
  label,
  values,
  options,
  onChange,
  hint,
}: SetProps<Value>) {
  const id = useId();
  return (
    <fieldset className="field builder-set" aria-describedby={describedIn(id, hint, null)}>
      <legend className="field-label">{label}</legend>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="builder-set-items">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={(event) =>
                onChange(
                  options
                    .map(({ value }) => value)
                    .filter((value) =>
                      value === option.value ? event.target.checked : values.includes(value),
                    ),
                )
              }
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
