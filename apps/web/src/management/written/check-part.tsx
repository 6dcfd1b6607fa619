import '../../form/form.css';

type CheckPartProps = {
  id: string;
  label: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  /** Without the frame of a choice: a setting among others. */
  plain?: boolean;
  onCheck: (checked: boolean) => void;
};

/** Something that is on or off, on a line of its own. */
export function CheckPart({
  id,
  label,
  hint,
  checked,
  disabled = false,
  plain = false,
  onCheck,
}: CheckPartProps) {
  return (
    <div className={plain ? 'admin-check' : 'choice'}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onCheck(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className={plain ? 'field-hint' : 'choice-hint'} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
