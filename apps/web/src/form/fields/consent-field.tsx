import type { ConsentQuestion } from '@handslag/form-engine';
import { inWords } from '../../i18n/language.ts';
import { FieldSet, partProps, type FieldProps } from '../field-frame.tsx';
import { fieldId } from '../field-id.ts';
import { MarkedText } from '../marked-text.tsx';
import { useForm } from '../use-form.ts';

/** A statement to agree to. */
export function ConsentField(props: FieldProps<ConsentQuestion>) {
  const { question, path, state } = props;
  const form = useForm();
  const boxId = `${fieldId(path)}-box`;
  return (
    <FieldSet {...props}>
      <MarkedText text={question.text} />
      <div className="choices">
        <div className="choice">
          <input
            {...partProps(path, state.message !== null, false)}
            id={boxId}
            type="checkbox"
            data-answer="flag"
            defaultChecked={form.read(path) === true}
          />
          <label htmlFor={boxId}>{inWords(question.statement)}</label>
        </div>
      </div>
    </FieldSet>
  );
}
