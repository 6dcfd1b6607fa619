import { z } from 'zod';
import { ProblemError } from '../problem-error.ts';

const Ids = z.object({
  errandId: z.uuid(),
  attachmentId: z.uuid().optional(),
  completionId: z.uuid().optional(),
  decisionId: z.uuid().optional(),
  disclosureId: z.uuid().optional(),
});

/** The ids in a download's address; what cannot be an id is nothing we have. */
export function downloadParams({ params }: { params: unknown }): z.infer<typeof Ids> {
  const read = Ids.safeParse(params);
  if (!read.success) throw new ProblemError('not_found');
  return read.data;
}
