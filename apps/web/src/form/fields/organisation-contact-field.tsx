import type { OrganisationContactQuestion } from '@handslag/form-engine';
import type { FieldProps } from '../field-frame.tsx';
import { PartFields } from '../part-fields.tsx';

const parts = ['organisationNumber', 'organisationName', 'contactName', 'email', 'phone'] as const;

/** A company or association and whom to reach there. */
export function OrganisationContactField(props: FieldProps<OrganisationContactQuestion>) {
  return <PartFields {...props} parts={parts} />;
}
