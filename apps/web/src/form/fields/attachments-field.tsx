import type { AttachmentsQuestion } from '@handslag/form-engine';
import { FieldFrame, type FieldProps } from '../field-frame.tsx';
import { useUploadCode } from '../uploads/use-uploads.ts';

/** Files. The code for them comes with the first question that asks for any. */
export function AttachmentsField(props: FieldProps<AttachmentsQuestion>) {
  const code = useUploadCode();
  return code ? <code.Attachments {...props} /> : <FieldFrame {...props}>{null}</FieldFrame>;
}
