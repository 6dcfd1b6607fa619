import {
  getHandledAttachmentPath,
  viewHandledAttachmentPath,
  type HandledErrand,
} from '@handslag/contracts/handling';
import { useId, useState } from 'react';
import { addressOf } from '../../api/client.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { Button } from '../../ui/button.tsx';
import { FileLink } from '../../ui/file-link.tsx';
import { PdfDialog } from './pdf-dialog.tsx';

type File = { id: string; name: string; kind: string };

const texts = handlingTexts.picture;
const pictures: readonly string[] = ['jpg', 'png'];

/** A file of an errand, to look at or to fetch. A picture or a PDF also here, without leaving the errand. */
export function HandledFile({ errand, file }: { errand: HandledErrand; file: File }) {
  const at = { errandId: errand.id, attachmentId: file.id };
  const viewAt = addressOf(viewHandledAttachmentPath, at);
  const fetchAt = addressOf(getHandledAttachmentPath, at);
  return (
    <>
      <FileLink file={file} viewAt={viewAt} fetchAt={fetchAt} />
      {pictures.includes(file.kind) && <Picture name={file.name} at={viewAt} />}
      {file.kind === 'pdf' && <Pdf name={file.name} viewAt={viewAt} fetchAt={fetchAt} />}
    </>
  );
}

function Pdf(file: { name: string; viewAt: string; fetchAt: string }) {
  const [shown, setShown] = useState(false);
  return (
    <span className="handled-picture">
      <Button look="quiet" className="button-small" aria-haspopup="dialog" onClick={() => setShown(true)}>
        {handlingTexts.pdf.show}
        <span className="visually-hidden"> {file.name}</span>
      </Button>
      {shown && <PdfDialog {...file} onClose={() => setShown(false)} />}
    </span>
  );
}

/** Fetched when it is asked for, since looking at it is recorded. */
function Picture({ name, at }: { name: string; at: string }) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const [failed, setFailed] = useState(false);
  return (
    <span className="handled-picture">
      <Button
        look="quiet"
        className="button-small"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => {
          setShown(!shown);
          setFailed(false);
        }}
      >
        {shown ? texts.hide : texts.show}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <span id={id} role="status">
        {shown && failed && texts.failed}
        {shown && !failed && <img src={at} alt={name} onError={() => setFailed(true)} />}
      </span>
    </span>
  );
}
