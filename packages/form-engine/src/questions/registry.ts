import type { Question, QuestionTypeName } from '../definition.ts';
import { address } from './address.ts';
import { attachments } from './attachments.ts';
import { calculated } from './calculated.ts';
import { checkboxes } from './checkboxes.ts';
import { consent } from './consent.ts';
import { contact } from './contact.ts';
import { dateRange } from './date-range.ts';
import { date } from './date.ts';
import { email } from './email.ts';
import { group } from './group.ts';
import { information } from './information.ts';
import { longText } from './long-text.ts';
import { money } from './money.ts';
import { number } from './number.ts';
import { organisationContact } from './organisation-contact.ts';
import { organisationNumber } from './organisation-number.ts';
import { personalNumber } from './personal-number.ts';
import { phone } from './phone.ts';
import { place } from './place.ts';
import type { QuestionType } from './question-type.ts';
import { oneChoice } from './radio.ts';
import { repeatingGroup } from './repeating-group.ts';
import { stop } from './stop.ts';
import { text } from './text.ts';
import { time } from './time.ts';
import { yesNo } from './yes-no.ts';

/** Every question type once, under the name definitions use. */
const questionTypes: {
  readonly [Name in QuestionTypeName]: QuestionType<Extract<Question, { type: Name }>>;
} = {
  text,
  'long-text': longText,
  number,
  money,
  date,
  'date-range': dateRange,
  time,
  email,
  phone,
  'yes-no': yesNo,
  radio: oneChoice,
  select: oneChoice,
  checkboxes,
  'personal-number': personalNumber,
  'organisation-number': organisationNumber,
  address,
  contact,
  'organisation-contact': organisationContact,
  attachments,
  group,
  'repeating-group': repeatingGroup,
  calculated,
  information,
  stop,
  consent,
  place,
};

/** The type of a question; the table above ties each question to the type of its own kind. */
export const typeOf = (question: Question): QuestionType<Question> =>
  questionTypes[question.type] as unknown as QuestionType<Question>;
