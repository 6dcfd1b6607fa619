import { getErrandAttachmentPath, viewErrandAttachmentPath } from '@handslag/contracts/errands';
import { addressOf } from '../../api/client.ts';
import { FileLink } from '../../ui/file-link.tsx';

type File = { id: string; name: string; kind: string };

/** A file of an errand of one's own, to look at or to fetch. */
export function ErrandFile({ errandId, file }: { errandId: string; file: File }) {
  const at = { errandId, attachmentId: file.id };
  return (
    <FileLink
      file={file}
      viewAt={addressOf(viewErrandAttachmentPath, at)}
      fetchAt={addressOf(getErrandAttachmentPath, at)}
    />
  );
}
