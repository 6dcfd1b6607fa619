import { csrfHeader } from '@handslag/contracts/endpoint';
import { Upload } from 'tus-js-client';
import type { Browser } from './browser.ts';

/** Sends a file for a message as the web app does, to a server that listens at `address`. Answers its id, or rejects. */
export async function uploadForErrand(
  address: string,
  browser: Browser,
  { path, errand, name, content }: { path: string; errand: string; name: string; content: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(Buffer.from(content), {
      endpoint: `${address}${path}`,
      chunkSize: 100_000,
      retryDelays: null,
      metadata: { errand, name },
      headers: {
        host: browser.host,
        origin: `http://${browser.host}`,
        [csrfHeader]: '1',
        cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      },
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
      onError: reject,
    });
    upload.start();
  });
}
