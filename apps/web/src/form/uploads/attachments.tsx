import './attachments.css';
import type { Attachment, AttachmentsQuestion } from '@handslag/form-engine';
import { useState, type ChangeEvent, type DragEvent } from 'react';
import { formatSize } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { attachmentTexts } from '../../i18n/spoken/attachments.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FieldFrame, nativeProps, type FieldProps } from '../field-frame.tsx';
import { acceptFor, filesOf, kindsInWords } from './files.ts';
import { UploadRow } from './upload-row.tsx';
import { useUploads, useUploadsOf } from './use-uploads.ts';
import { useAnswer } from '../use-form.ts';

/** Files: chosen with the button or dropped, listed with how it goes for each. */
export function Attachments(props: FieldProps<AttachmentsQuestion>) {
  const { question, path } = props;
  const uploads = useUploads();
  const onTheirWay = useUploadsOf(path);
  const files = filesOf(useAnswer(path));
  const hint = limitsOf(question);
  const add = (chosen: FileList | null) => uploads.add(path, question, [...(chosen ?? [])]);
  return (
    <FieldFrame {...props} hint={hint}>
      <DropZone onFiles={add}>
        <FileInput {...props} hint={hint} onFiles={add} />
      </DropZone>
      {files.length + onTheirWay.length > 0 && (
        <ul className="files" aria-label={attachmentTexts.list(inWords(question.label))}>
          {files.map((file) => (
            <ReceivedRow key={file.id} file={file} onRemove={() => uploads.remove(path, file)} />
          ))}
          {onTheirWay.map((upload) => (
            <UploadRow key={upload.key} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
    </FieldFrame>
  );
}

function FileInput({
  hint,
  onFiles,
  ...props
}: FieldProps<AttachmentsQuestion> & { hint: string; onFiles: (files: FileList | null) => void }) {
  const { question } = props;
  const native = nativeProps(props, hint);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles(event.target.files);
    // The same file can be chosen again.
    event.target.value = '';
  };
  return (
    <>
      <input
        {...native}
        type="file"
        className="file-input"
        multiple={question.max > 1}
        accept={acceptFor(question.accept)}
        onChange={chosen}
      />
      <span className="button button-secondary file-button" aria-hidden="true">
        <Icon name="attachment" />
        {question.max > 1 ? attachmentTexts.choose : attachmentTexts.chooseOne}
      </span>
      <span className="file-drop-words" aria-hidden="true">
        {attachmentTexts.drop}
      </span>
    </>
  );
}

function DropZone({ onFiles, children }: { onFiles: (files: FileList) => void; children: React.ReactNode }) {
  const [over, setOver] = useState(false);
  const dragged = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type !== 'dragleave');
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    <div
      className={over ? 'file-drop file-drop-over' : 'file-drop'}
      onDragEnter={dragged}
      onDragOver={dragged}
      onDragLeave={dragged}
      onDrop={dropped}
    >
      {children}
    </div>
  );
}

function ReceivedRow({ file, onRemove }: { file: Attachment; onRemove: () => void }) {
  return (
    <li className="file">
      <Icon name="check-circle" className="file-done" />
      <div className="file-words">
        <span className="file-name">{file.name}</span>
        <span className="file-state">
          {attachmentTexts.done}, {formatSize(file.size)}
        </span>
      </div>
      <Button look="quiet" onClick={onRemove}>
        {attachmentTexts.remove}
        <span className="visually-hidden">{attachmentTexts.ofFile(file.name)}</span>
      </Button>
    </li>
  );
}

function limitsOf({ accept, maxBytes, max }: AttachmentsQuestion): string {
  return [
    attachmentTexts.kinds(kindsInWords(accept)),
    attachmentTexts.largest(formatSize(maxBytes)),
    attachmentTexts.most(max),
  ].join(' ');
}
