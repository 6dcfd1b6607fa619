import type { PhoneQuestion } from '@handslag/form-engine';
import type { FieldProps } from '../field-frame.tsx';
import { LineField } from '../line-field.tsx';

/** A telephone number. */
export function PhoneField(props: FieldProps<PhoneQuestion>) {
  return <LineField {...props} type="tel" width="medium" />;
}
