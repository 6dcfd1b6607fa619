import type { AttachmentsQuestion } from '@handslag/form-engine';
import { FieldFrame, type FieldProps } from '../../form/field-frame.tsx';
import { fieldId } from '../../form/field-id.ts';
import type { UploadsDoor } from '../../form/uploads/uploads-door.ts';
import { registeringTexts as texts } from '../../i18n/sv/registering.ts';

/** Where the citizen's form asks for files: they came on paper, and stay there. */
function PaperFiles(props: FieldProps<AttachmentsQuestion>) {
  return (
    <FieldFrame {...props}>
      <p id={fieldId(props.path)} className="field-hint" tabIndex={-1}>
        {texts.filesOnPaper}
      </p>
    </FieldFrame>
  );
}

export const paperFiles: UploadsDoor = {
  open: async () => ({ Attachments: PaperFiles }),
  uploads: () => null,
};
