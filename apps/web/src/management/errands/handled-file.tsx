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

type File = { id: string; name: string; kind: string };

const texts = handlingTexts.picture;
const pictures: readonly string[] = ['jpg', 'png'];

/** A file of an errand, to look at or to fetch. A picture also where it stands, without leaving the errand. */
export function HandledFile({ errand, file }: { errand: HandledErrand; file: File }) {
  const at = { errandId: errand.id, attachmentId: file.id };
  const viewAt = addressOf(viewHandledAttachmentPath, at);
  return (
    <>
      <FileLink file={file} viewAt={viewAt} fetchAt={addressOf(getHandledAttachmentPath, at)} />
      {pictures.includes(file.kind) && <Picture name={file.name} at={viewAt} />}
    </>
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
