import type { InformationQuestion } from '@handslag/form-engine';
import { inWords } from '../../i18n/language.ts';
import { Notice } from '../../ui/notice.tsx';
import type { FieldProps } from '../field-frame.tsx';
import { MarkedText } from '../marked-text.tsx';

/** Something to know before going on. */
export function InformationField({ question }: FieldProps<InformationQuestion>) {
  return (
    <Notice tone={question.tone === 'warning' ? 'warning' : 'info'} title={inWords(question.label)}>
      <MarkedText text={question.text} />
    </Notice>
  );
}
