import { formatSize } from '../../i18n/format.ts';
import { attachmentTexts } from '../../i18n/spoken/attachments.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Upload, Uploads } from './uploads.ts';

/** A file on its way, or one that did not make it, with what can be done. */
export function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { key, name, size, state, percent, sentence } = upload;
  const stopped = state === 'refused' || state === 'failed';
  const ofFile = <span className="visually-hidden">{attachmentTexts.ofFile(name)}</span>;
  return (
    <li className={stopped ? 'file file-stopped' : 'file'}>
      <Icon name={stopped ? 'warning' : 'document'} />
      <div className="file-words">
        <span className="file-name">{name}</span>
        <span className="file-state">{sentence ?? `${wordsFor(upload)} (${formatSize(size)})`}</span>
        {!stopped && (
          <progress
            className="file-progress"
            max={100}
            value={state === 'checking' ? undefined : percent}
            aria-label={attachmentTexts.progressOf(name)}
          />
        )}
      </div>
      <div className="file-actions">
        {state === 'failed' && (
          <Button look="secondary" onClick={() => uploads.retry(key)}>
            {attachmentTexts.retry}
            {ofFile}
          </Button>
        )}
        <Button look="quiet" onClick={() => (stopped ? uploads.dismiss(key) : uploads.cancel(key))}>
          {stopped ? attachmentTexts.dismiss : attachmentTexts.cancel}
          {ofFile}
        </Button>
      </div>
    </li>
  );
}

function wordsFor({ state, percent }: Upload): string {
  if (state === 'interrupted') return attachmentTexts.interrupted;
  return state === 'checking' ? attachmentTexts.checking : attachmentTexts.uploading(percent);
}
