import '../../form/uploads/attachments.css';
import { useId, useState, type DragEvent } from 'react';
import { formatSize } from '../../i18n/format.ts';
import { verifyTexts as texts } from '../../i18n/spoken/verify.ts';
import { announce } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/icon.tsx';

/** The receipt itself: chosen, or dropped. It is only read here. */
export function ReceiptFile({ file, onFile }: { file: File | null; onFile: (file: File) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const chosen = files?.[0];
    if (chosen === undefined) return;
    onFile(chosen);
    announce(texts.chosen(chosen.name, formatSize(chosen.size)));
  };
  const dragged = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type !== 'dragleave');
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {texts.file}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {texts.fileHint}
      </p>
      <div
        className={over ? 'file-drop file-drop-over' : 'file-drop'}
        onDragEnter={dragged}
        onDragOver={dragged}
        onDragLeave={dragged}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <input
          id={id}
          className="file-input"
          type="file"
          accept="application/pdf,.pdf"
          aria-describedby={`${id}-hint${file === null ? '' : ` ${id}-chosen`}`}
          onChange={(event) => take(event.target.files)}
        />
        <span className="button button-secondary file-button" aria-hidden="true">
          <Icon name="document" />
          {file === null ? texts.choose : texts.chooseAnother}
        </span>
        {file === null ? (
          <span className="file-drop-words" aria-hidden="true">
            {texts.drop}
          </span>
        ) : (
          <span className="verify-chosen" id={`${id}-chosen`}>
            {texts.chosen(file.name, formatSize(file.size))}
          </span>
        )}
      </div>
    </div>
  );
}
