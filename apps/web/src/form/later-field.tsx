import type { Question } from '@handslag/form-engine';
import type { ReactNode } from 'react';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useCode } from './use-code.ts';

type FieldOf<Q extends Question> = (props: FieldProps<Q>) => ReactNode;

/** A field of a rarer kind: its code comes with the first question of that kind. */
export function laterField<Q extends Question>(load: () => Promise<{ Field: FieldOf<Q> }>): FieldOf<Q> {
  return function LaterField(props) {
    const code = useCode(load);
    return code ? <code.Field {...props} /> : <FieldFrame {...props}>{null}</FieldFrame>;
  };
}
