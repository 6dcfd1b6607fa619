import type { MoneyQuestion } from '@handslag/form-engine';
import { formTexts } from '../../i18n/spoken/form.ts';
import { AmountInput } from '../amount-input.tsx';
import { FieldFrame, type FieldProps } from '../field-frame.tsx';

/** An amount in kronor. */
export function MoneyField(props: FieldProps<MoneyQuestion>) {
  return (
    <FieldFrame {...props}>
      <AmountInput {...props} unit={formTexts.currency} inputMode="decimal" />
    </FieldFrame>
  );
}
