import type { StopQuestion } from '@handslag/form-engine';
import { Words } from '../../i18n/words.tsx';
import { formTexts } from '../../i18n/spoken/form.ts';
import { Notice } from '../../ui/notice.tsx';
import type { FieldProps } from '../field-frame.tsx';
import { fieldId } from '../field-id.ts';
import { MarkedText } from '../marked-text.tsx';

/** Says why the citizen cannot go on. Appears where the answer that leads to it stands, and takes focus only when asked. */
export function StopField({ question, path }: FieldProps<StopQuestion>) {
  return (
    <div id={fieldId(path)} tabIndex={-1} role="group" aria-label={formTexts.stopTitle}>
      <Notice tone="problem" title={<Words text={question.label} />}>
        <MarkedText text={question.text} />
      </Notice>
    </div>
  );
}
