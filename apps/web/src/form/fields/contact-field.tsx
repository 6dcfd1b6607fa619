import type { ContactField as Field, ContactQuestion } from '@handslag/form-engine';
import { formTexts } from '../../i18n/spoken/form.ts';
import type { FieldProps } from '../field-frame.tsx';
import { PartFields } from '../part-fields.tsx';
import { useForm } from '../use-form.ts';

const all: readonly Field[] = ['name', 'personalNumber', 'address', 'email', 'phone'];

/** A private person's contact details; the applicant's own are filled in from the sign-in. */
export function ContactField(props: FieldProps<ContactQuestion>) {
  const { prefill = false, fields = all } = props.question;
  const withoutNumber = useForm().surroundings.attributes?.['person.withoutNumber'] === true;
  const parts = fields.flatMap((field) =>
    field === 'address' ? (['street', 'postcode', 'city'] as const) : [field],
  );
  return (
    <PartFields
      {...props}
      parts={parts}
      own={prefill}
      optional={prefill && withoutNumber ? ['personalNumber'] : []}
      hint={prefill && !props.question.help ? formTexts.prefilled : undefined}
    />
  );
}
