import type { PersonalNumberQuestion } from '@handslag/form-engine';
import { formTexts } from '../../i18n/spoken/form.ts';
import type { FieldProps } from '../field-frame.tsx';
import { LineField } from '../line-field.tsx';

/** A personal or coordination number, with or without hyphen and century. */
export function PersonalNumberField(props: FieldProps<PersonalNumberQuestion>) {
  return <LineField {...props} hint={formTexts.personalNumberHint} inputMode="numeric" width="medium" />;
}
