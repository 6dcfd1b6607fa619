import type { AddressQuestion } from '@handslag/form-engine';
import type { FieldProps } from '../field-frame.tsx';
import { PartFields } from '../part-fields.tsx';

/** A postal address, in Sweden or abroad. */
export function AddressField(props: FieldProps<AddressQuestion>) {
  return (
    <PartFields
      {...props}
      parts={['careOf', 'street', 'postcode', 'city', 'country']}
      optional={['careOf', 'country']}
    />
  );
}
