import type { TimeQuestion } from '@handslag/form-engine';
import { formTexts } from '../../i18n/spoken/form.ts';
import type { FieldProps } from '../field-frame.tsx';
import { LineField } from '../line-field.tsx';

/** A time of day as text. */
export function TimeField(props: FieldProps<TimeQuestion>) {
  return <LineField {...props} hint={formTexts.timeHint} width="tiny" />;
}
