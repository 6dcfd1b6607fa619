import type { EmailQuestion } from '@handslag/form-engine';
import type { FieldProps } from '../field-frame.tsx';
import { LineField } from '../line-field.tsx';

/** An e-mail address. Text, because the browser's own e-mail field rewrites what is typed. */
export function EmailField(props: FieldProps<EmailQuestion>) {
  return <LineField {...props} inputMode="email" autoCapitalize="off" spellCheck={false} width="wide" />;
}
