import { attachmentUploadPath, type AttachmentRefusal } from '@handslag/contracts/attachments';
import { csrfHeader } from '@handslag/contracts/endpoint';
import { DetailedError, Upload } from 'tus-js-client';

export type UploadEnd = { attachmentId: string } | { refusal: AttachmentRefusal };

export type UploadInProgress = {
  /** Sends what is left. Rejects when the network gave up; can be called again to go on. */
  finish: () => Promise<UploadEnd>;
  cancel: () => Promise<void>;
};

const retryDelays = [0, 1_000, 3_000, 5_000, 10_000, 20_000];
const chunkSize = 4 * 1024 * 1024;

/** Prepares a resumable upload (tus 1.0.0), `about` what it belongs to. `onProgress` gets whole per cent, or null while the network is away. */
export function uploadFile(
  file: File,
  about: Record<string, string>,
  onProgress: (percent: number | null) => void,
  endpoint: string = attachmentUploadPath,
): UploadInProgress {
  let ended: { resolve: (end: UploadEnd) => void; reject: (error: unknown) => void };
  const upload = new Upload(file, {
    endpoint,
    headers: { [csrfHeader]: '1' },
    metadata: { ...about, name: file.name, size: String(file.size) },
    retryDelays,
    chunkSize,
    // It would write the file's name to the browser's storage, for the next person to find.
    storeFingerprintForResuming: false,
    removeFingerprintOnSuccess: true,
    onProgress: (sent, total) => onProgress(total > 0 ? Math.floor((sent / total) * 100) : 0),
    onShouldRetry: (error) => {
      const again =
        statusOf(error) === null || statusOf(error)! >= 500 || [409, 423, 429].includes(statusOf(error)!);
      if (again) onProgress(null);
      return again;
    },
    onSuccess: () => ended.resolve({ attachmentId: idIn(upload.url) }),
    onError: (error) => {
      const refusal = refusalIn(error);
      if (refusal) ended.resolve({ refusal });
      else ended.reject(error);
    },
  });
  return {
    finish: () =>
      new Promise((resolve, reject) => {
        ended = { resolve, reject };
        upload.start();
      }),
    cancel: () => upload.abort(true).catch(() => undefined),
  };
}

const statusOf = (error: Error | DetailedError): number | null =>
  error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? null) : null;

const idIn = (url: string | null): string =>
  new URL(url ?? '', window.location.href).pathname.split('/').at(-1) ?? '';

/** Why the server would not take the file, when that is what it answered. */
function refusalIn(error: Error | DetailedError): AttachmentRefusal | null {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
  if (!body) return null;
  try {
    const problem = JSON.parse(body) as { code?: string; details?: { refusal?: AttachmentRefusal } };
    if (problem.code === 'too_many_attachments') return 'too-many';
    return problem.code === 'attachment_refused'
      ? (problem.details?.refusal ?? 'damaged')
      : problem.code === 'body_too_large'
        ? 'too-large'
        : null;
  } catch {
    return null;
  }
}
