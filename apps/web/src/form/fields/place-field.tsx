import type { PlaceQuestion } from '@handslag/form-engine';
import { formTexts } from '../../i18n/spoken/form.ts';
import { textOf } from '../answer-inputs.ts';
import { FieldError, partProps, type FieldProps } from '../field-frame.tsx';
import { hintFor, PartFields, PartLabel } from '../part-fields.tsx';
import { useForm, usePart } from '../use-form.ts';

/** An address or a description in words; one of them is enough. */
export function Field(props: FieldProps<PlaceQuestion>) {
  return (
    <PartFields {...props} parts={['address']} hint={formTexts.placeHint}>
      <Description question={props.path} />
    </PartFields>
  );
}

function Description({ question }: { question: string }) {
  const form = useForm();
  const path = `${question}.description`;
  const { message } = usePart(question, 'description');
  const hint = hintFor('description');
  return (
    <div className={message === null ? 'field-part' : 'field-part field-invalid'}>
      <PartLabel path={path} part="description" optional={false} hint={hint} />
      <FieldError path={path} message={message} />
      <textarea
        {...partProps(path, message !== null, hint !== undefined)}
        data-answer="text"
        className="input input-area"
        rows={3}
        autoComplete="off"
        defaultValue={textOf(form.read(path))}
      />
    </div>
  );
}
