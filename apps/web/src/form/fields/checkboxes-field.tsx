import type { CheckboxesQuestion } from '@handslag/form-engine';
import { listOf } from '../answer-inputs.ts';
import { ChoiceList } from '../choice-list.tsx';
import { FieldSet, type FieldProps } from '../field-frame.tsx';
import { useForm } from '../use-form.ts';

/** Any of several. */
export function CheckboxesField(props: FieldProps<CheckboxesQuestion>) {
  const { path, state } = props;
  const form = useForm();
  return (
    <FieldSet {...props}>
      <ChoiceList
        path={path}
        choices={state.choices}
        kind="checkbox"
        chosen={listOf(form.read(path))}
        invalid={state.message !== null}
      />
    </FieldSet>
  );
}
