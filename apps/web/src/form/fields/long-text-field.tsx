import type { LongTextQuestion } from '@handslag/form-engine';
import { textOf } from '../answer-inputs.ts';
import { CharacterCount } from '../character-count.tsx';
import { FieldFrame, nativeProps, type FieldProps } from '../field-frame.tsx';
import { useForm } from '../use-form.ts';

const longestByDefault = 2000;

/** Several lines of text, with what is left of the room for them. */
export function LongTextField(props: FieldProps<LongTextQuestion>) {
  const { question, path } = props;
  const form = useForm();
  const most = question.maxLength ?? longestByDefault;
  return (
    <FieldFrame {...props}>
      <textarea
        {...nativeProps(props)}
        data-answer="text"
        className="input input-area"
        rows={most > 500 ? 7 : 4}
        autoComplete="off"
        defaultValue={textOf(form.read(path))}
      />
      <CharacterCount path={path} most={most} />
    </FieldFrame>
  );
}
