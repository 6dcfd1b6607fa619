import type { DateQuestion } from '@handslag/form-engine';
import { inWords } from '../../i18n/language.ts';
import { formTexts } from '../../i18n/spoken/form.ts';
import { DateInput } from '../date-input.tsx';
import { FieldFrame, type FieldProps } from '../field-frame.tsx';

/** A date as text. Somebody's date of birth is known by heart, so it has no calendar. */
export function DateField(props: FieldProps<DateQuestion>) {
  const { question, path, state } = props;
  return (
    <FieldFrame {...props} hint={formTexts.dateHint}>
      <DateInput
        path={path}
        label={inWords(question.label)}
        invalid={state.message !== null}
        hasHint
        calendar={!question.birthDate}
        earliest={state.min}
        latest={state.max}
      />
    </FieldFrame>
  );
}
