import type { ContactField as Field, ContactQuestion } from '@handslag/form-engine';
import { formTexts } from '../../i18n/sv/form.ts';
import type { FieldProps } from '../field-frame.tsx';
import { PartFields } from '../part-fields.tsx';

const all: readonly Field[] = ['name', 'personalNumber', 'address', 'email', 'phone'];

/** A private person's contact details; the applicant's own are filled in from the sign-in. */
export function ContactField(props: FieldProps<ContactQuestion>) {
  const { prefill = false, fields = all } = props.question;
  const parts = fields.flatMap((field) =>
    field === 'address' ? (['street', 'postcode', 'city'] as const) : [field],
  );
  return (
    <PartFields
      {...props}
      parts={parts}
      own={prefill}
      hint={prefill && !props.question.help ? formTexts.prefilled : undefined}
    />
  );
}
