import { z } from 'zod';
import { ProblemError } from '../problem-error.ts';
import type { UploadIntent } from './begin-upload.ts';

const Wanted = z.object({
  draft: z.uuid(),
  question: z.string().min(1).max(300),
  name: z.string().min(1).max(1000),
  size: z.coerce.number().int().nonnegative(),
});

/** What a tus creation says of its file: `key base64,key base64`, with the length of the upload as the size that counts. */
export function uploadMetadata(header: string | undefined, length: string | undefined): UploadIntent {
  const pairs = (header ?? '').split(',').map((pair) => pair.trim().split(' '));
  const given = Object.fromEntries(
    pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]),
  );
  const read = Wanted.safeParse({ ...given, size: length });
  if (!read.success) {
    const fields = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    throw new ProblemError('validation_failed', { fields });
  }
  const { draft, question, name, size } = read.data;
  return { draftId: draft, questionPath: question, name, size };
}
