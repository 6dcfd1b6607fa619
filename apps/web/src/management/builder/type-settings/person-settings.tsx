import type { ContactField, ContactQuestion, PersonalNumberQuestion } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { ChoiceControl, FlagControl, SetControl } from '../controls/simple-controls.tsx';
import { useQuestionChange } from '../question-settings/use-change.ts';

const contactFields: readonly ContactField[] = ['name', 'personalNumber', 'address', 'email', 'phone'];

export function ContactSettings({ question }: { question: ContactQuestion }) {
  const change = useQuestionChange<ContactQuestion>(question);
  const { fields = contactFields } = question;
  return (
    <>
      <SetControl
        label={texts.contactFields}
        values={fields}
        options={contactFields.map((value) => ({ value, label: texts.contactField[value] }))}
        onChange={(chosen) =>
          change(texts.contactFields, {
            fields:
              chosen.length === contactFields.length ? undefined : chosen.length === 0 ? fields : chosen,
          })
        }
      />
      <FlagControl
        label={texts.prefill}
        hint={texts.prefillHint}
        value={question.prefill ?? false}
        onChange={(on) => change(texts.prefill, { prefill: on ? true : undefined })}
      />
    </>
  );
}

export function PersonalNumberSettings({ question }: { question: PersonalNumberQuestion }) {
  const change = useQuestionChange<PersonalNumberQuestion>(question);
  return (
    <ChoiceControl
      label={texts.accept}
      value={question.accept ?? 'both'}
      options={(['both', 'personal', 'coordination'] as const).map((value) => ({
        value,
        label: texts.accepts[value],
      }))}
      onChange={(accept) => change(texts.accept, { accept: accept === 'both' ? undefined : accept })}
    />
  );
}
