import type { NumberQuestion } from '@handslag/form-engine';
import { inWords } from '../../i18n/language.ts';
import { AmountInput } from '../amount-input.tsx';
import { FieldFrame, type FieldProps } from '../field-frame.tsx';

/** A number, with its unit after it. */
export function NumberField(props: FieldProps<NumberQuestion>) {
  const { unit, decimals = 0 } = props.question;
  return (
    <FieldFrame {...props}>
      <AmountInput {...props} unit={unit && inWords(unit)} inputMode={decimals > 0 ? 'decimal' : 'numeric'} />
    </FieldFrame>
  );
}
