import { managementTexts as texts } from '../../i18n/sv/management.ts';

type Props = {
  id: string;
  label: string;
  /** Whether a notice by mail can be sent. */
  reachable: boolean;
  value: string;
  mistake?: string | null;
  onChange: (value: string) => void;
};

/** Where a handler writes to a citizen, saying how it will reach them. */
export function WrittenMessage({ id, label, reachable, value, mistake = null, onChange }: Props) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <p className="field-hint" id={`${id}-help`}>
        {reachable ? texts.messageHelp : texts.noReach}
      </p>
      {mistake !== null && (
        <p className="field-error" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
      <textarea
        className="input"
        id={id}
        rows={4}
        maxLength={4000}
        value={value}
        aria-invalid={mistake !== null || undefined}
        aria-describedby={`${id}-help${mistake === null ? '' : ` ${id}-mistake`}`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
