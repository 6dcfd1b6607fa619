import type { Question, QuestionTypeName } from '@handslag/form-engine';
import { memo, type ComponentType } from 'react';
import type { FieldProps } from './field-frame.tsx';
import { AddressField } from './fields/address-field.tsx';
import { AttachmentsField } from './fields/attachments-field.tsx';
import { CalculatedField } from './fields/calculated-field.tsx';
import { CheckboxesField } from './fields/checkboxes-field.tsx';
import { ConsentField } from './fields/consent-field.tsx';
import { ContactField } from './fields/contact-field.tsx';
import { DateField } from './fields/date-field.tsx';
import { EmailField } from './fields/email-field.tsx';
import { GroupField } from './fields/group-field.tsx';
import { InformationField } from './fields/information-field.tsx';
import { LongTextField } from './fields/long-text-field.tsx';
import { MoneyField } from './fields/money-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { OrganisationContactField } from './fields/organisation-contact-field.tsx';
import { OrganisationNumberField } from './fields/organisation-number-field.tsx';
import { PersonalNumberField } from './fields/personal-number-field.tsx';
import { PhoneField } from './fields/phone-field.tsx';
import { RadioField } from './fields/radio-field.tsx';
import { SelectField } from './fields/select-field.tsx';
import { StopField } from './fields/stop-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { TimeField } from './fields/time-field.tsx';
import { YesNoField } from './fields/yes-no-field.tsx';
import { laterField } from './later-field.tsx';
import { useQuestion } from './use-form.ts';

/** The field of every question type; a missing one is a type error. */
const fields: { [T in QuestionTypeName]: ComponentType<FieldProps<Extract<Question, { type: T }>>> } = {
  text: TextField,
  'long-text': LongTextField,
  number: NumberField,
  money: MoneyField,
  date: DateField,
  'date-range': laterField(() => import('./fields/date-range-field.tsx')),
  time: TimeField,
  email: EmailField,
  phone: PhoneField,
  'yes-no': YesNoField,
  radio: RadioField,
  select: SelectField,
  checkboxes: CheckboxesField,
  'personal-number': PersonalNumberField,
  'organisation-number': OrganisationNumberField,
  address: AddressField,
  contact: ContactField,
  'organisation-contact': OrganisationContactField,
  attachments: AttachmentsField,
  group: GroupField,
  'repeating-group': laterField(() => import('./rows/repeating-group-field.tsx')),
  calculated: CalculatedField,
  information: InformationField,
  stop: StopField,
  consent: ConsentField,
  place: laterField(() => import('./fields/place-field.tsx')),
};

/** A question in its place, or nothing while it is not asked. */
export const QuestionView = memo(function QuestionView({
  question,
  path,
}: {
  question: Question;
  path: string;
}) {
  const state = useQuestion(path);
  if (!state.visible) return null;
  // The table above proves that the field fits the question's type.
  const Field = fields[question.type] as ComponentType<FieldProps>;
  return <Field question={question} path={path} state={state} />;
});
