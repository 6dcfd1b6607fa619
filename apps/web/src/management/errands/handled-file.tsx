import {
  getHandledAttachmentPath,
  viewHandledAttachmentPath,
  type HandledErrand,
} from '@handslag/contracts/handling';
import { addressOf } from '../../api/client.ts';
import { FileLink } from '../../ui/file-link.tsx';

type File = { id: string; name: string; kind: string };

/** A file of an errand, to look at or to fetch. */
export function HandledFile({ errand, file }: { errand: HandledErrand; file: File }) {
  const at = { errandId: errand.id, attachmentId: file.id };
  return (
    <FileLink
      file={file}
      viewAt={addressOf(viewHandledAttachmentPath, at)}
      fetchAt={addressOf(getHandledAttachmentPath, at)}
    />
  );
}
