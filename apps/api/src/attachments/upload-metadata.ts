import { z } from 'zod';
import { ProblemError } from '../problem-error.ts';
import type { UploadIntent } from './begin-upload.ts';
import type { OutgoingIntent } from './outgoing-files.ts';

const Wanted = z.object({
  draft: z.uuid(),
  question: z.string().min(1).max(300),
  name: z.string().min(1).max(1000),
  size: z.coerce.number().int().nonnegative(),
});

const WantedOutgoing = Wanted.omit({ draft: true, question: true }).extend({ errand: z.uuid() });

/** What a tus creation says of its file: `key base64,key base64`, with the length of the upload as the size that counts. */
export function uploadMetadata(header: string | undefined, length: string | undefined): UploadIntent {
  const { draft, question, name, size } = readMetadata(Wanted, header, length);
  return { draftId: draft, questionPath: question, name, size };
}

/** The same of a file for a message in an errand. */
export function outgoingMetadata(header: string, length: string | undefined): OutgoingIntent {
  const { errand, name, size } = readMetadata(WantedOutgoing, header, length);
  return { errandId: errand, name, size };
}

function readMetadata<Shape extends z.ZodType>(
  shape: Shape,
  header: string | undefined,
  length: string | undefined,
): z.output<Shape> {
  const pairs = (header ?? '').split(',').map((pair) => pair.trim().split(' '));
  const given = Object.fromEntries(
    pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]),
  );
  const read = shape.safeParse({ ...given, size: length });
  if (!read.success) {
    const fields = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    throw new ProblemError('validation_failed', { fields });
  }
  return read.data;
}
