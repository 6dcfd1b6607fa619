import type { CalculatedQuestion } from '@handslag/form-engine';
import { inWords } from '../../i18n/language.ts';
import { formTexts } from '../../i18n/spoken/form.ts';
import { FieldFrame, type FieldProps } from '../field-frame.tsx';
import { fieldId } from '../field-id.ts';

/** What the answers come to. Read out by the browser when it changes. */
export function CalculatedField(props: FieldProps<CalculatedQuestion>) {
  const { path, state } = props;
  return (
    <FieldFrame {...props}>
      <output
        className={state.calculated === null ? 'soft' : 'calculated'}
        id={fieldId(path)}
        aria-label={inWords(props.question.label)}
      >
        {state.calculated ?? formTexts.nothingCalculated}
      </output>
    </FieldFrame>
  );
}
