import type { ComponentProps } from 'react';
import { textOf } from './answer-inputs.ts';
import { FieldFrame, nativeProps, type FieldProps } from './field-frame.tsx';
import { useForm } from './use-form.ts';

type Native = Pick<
  ComponentProps<'input'>,
  'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'spellCheck'
>;
type LineFieldProps = FieldProps &
  Native & { hint?: string; width?: 'tiny' | 'short' | 'medium' | 'wide' | 'full' };

/** A question answered on one line, about as wide as what goes in it. What is typed is never reshaped. */
export function LineField({
  question,
  path,
  state,
  hint,
  width = 'full',
  type = 'text',
  autoComplete = 'off',
  ...native
}: LineFieldProps) {
  const form = useForm();
  return (
    <FieldFrame question={question} path={path} state={state} hint={hint}>
      <input
        {...native}
        {...nativeProps({ question, path, state }, hint)}
        data-answer="text"
        className={`input input-${width}`}
        type={type}
        autoComplete={autoComplete}
        defaultValue={textOf(form.read(path))}
      />
    </FieldFrame>
  );
}
