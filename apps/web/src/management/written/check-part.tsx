import '../../form/form.css';

type CheckPartProps = {
  id: string;
  label: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onCheck: (checked: boolean) => void;
};

/** One check box on a line of its own. */
export function CheckPart({ id, label, hint, checked, disabled = false, onCheck }: CheckPartProps) {
  return (
    <div className="choice">
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
        <p className="choice-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
