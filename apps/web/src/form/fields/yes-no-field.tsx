import type { YesNoQuestion } from '@handslag/form-engine';
import { formTexts } from '../../i18n/spoken/form.ts';
import { textOf } from '../answer-inputs.ts';
import { ChoiceList } from '../choice-list.tsx';
import { FieldSet, type FieldProps } from '../field-frame.tsx';
import { useForm } from '../use-form.ts';

const choices = [
  { id: 'yes', label: { sv: formTexts.yes, en: 'Yes', fi: 'Kyllä' } },
  { id: 'no', label: { sv: formTexts.no, en: 'No', fi: 'Ei' } },
];

/** Yes or no. */
export function YesNoField(props: FieldProps<YesNoQuestion>) {
  const { path, state } = props;
  const form = useForm();
  return (
    <FieldSet {...props} role="radiogroup">
      <ChoiceList
        path={path}
        choices={choices}
        kind="radio"
        chosen={[textOf(form.read(path))]}
        invalid={state.message !== null}
        row
      />
    </FieldSet>
  );
}
