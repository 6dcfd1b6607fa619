import { textOf } from './answer-inputs.ts';
import { nativeProps, type FieldProps } from './field-frame.tsx';
import { fieldId } from './field-id.ts';
import { useForm } from './use-form.ts';

type AmountProps = FieldProps & { unit: string | undefined; inputMode: 'decimal' | 'numeric' };

/** A field for a number, written as people write them, with what it is counted in beside it. */
export function AmountInput({ unit, inputMode, ...props }: AmountProps) {
  const form = useForm();
  const { 'aria-describedby': told, ...native } = nativeProps(props);
  const unitId = `${fieldId(props.path)}-unit`;
  return (
    <div className="input-with-unit">
      <input
        {...native}
        data-answer="text"
        className="input input-short"
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        aria-describedby={[told, unit && unitId].filter(Boolean).join(' ') || undefined}
        defaultValue={textOf(form.read(props.path))}
      />
      {unit && (
        <span className="soft" id={unitId}>
          {unit}
        </span>
      )}
    </div>
  );
}
