import type { InformationQuestion } from '@handslag/form-engine';
import { Words } from '../../i18n/words.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { FieldProps } from '../field-frame.tsx';
import { MarkedText } from '../marked-text.tsx';

/** Something to know before going on. */
export function InformationField({ question }: FieldProps<InformationQuestion>) {
  return (
    <Notice tone={question.tone === 'warning' ? 'warning' : 'info'} title={<Words text={question.label} />}>
      <MarkedText text={question.text} />
    </Notice>
  );
}
