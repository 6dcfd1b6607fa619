import type { OrganisationNumberQuestion } from '@handslag/form-engine';
import { formTexts } from '../../i18n/spoken/form.ts';
import type { FieldProps } from '../field-frame.tsx';
import { LineField } from '../line-field.tsx';

/** The number of a company or association. */
export function OrganisationNumberField(props: FieldProps<OrganisationNumberQuestion>) {
  return <LineField {...props} hint={formTexts.organisationNumberHint} inputMode="numeric" width="medium" />;
}
