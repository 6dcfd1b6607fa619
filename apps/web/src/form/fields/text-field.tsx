import type { TextQuestion } from '@handslag/form-engine';
import type { FieldProps } from '../field-frame.tsx';
import { LineField } from '../line-field.tsx';

/** One line of text. */
export function TextField(props: FieldProps<TextQuestion>) {
  const { mask, maxLength = 200, autocomplete = 'off' } = props.question;
  const longest = mask?.length ?? maxLength;
  return (
    <LineField
      {...props}
      autoComplete={autocomplete}
      width={longest <= 12 ? 'short' : longest <= 30 ? 'medium' : 'full'}
    />
  );
}
