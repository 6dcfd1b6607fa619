import type { RadioQuestion } from '@handslag/form-engine';
import { textOf } from '../answer-inputs.ts';
import { ChoiceList } from '../choice-list.tsx';
import { FieldSet, type FieldProps } from '../field-frame.tsx';
import { useForm } from '../use-form.ts';

/** One of several. */
export function RadioField(props: FieldProps<RadioQuestion>) {
  const { path, state } = props;
  const form = useForm();
  return (
    <FieldSet {...props} role="radiogroup">
      <ChoiceList
        path={path}
        choices={state.choices}
        kind="radio"
        chosen={[textOf(form.read(path))]}
        invalid={state.message !== null}
      />
    </FieldSet>
  );
}
