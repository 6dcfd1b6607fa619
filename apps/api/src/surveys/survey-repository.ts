import type { Tenant } from '@handslag/database/database';

export type SurveyAnswer = { eService: string; ease: number; clarity: number | null; comment: string };

export async function insertAnswer(
  tx: Tenant,
  municipalityId: string,
  { eService, ease, clarity, comment }: SurveyAnswer,
): Promise<void> {
  await tx.surveyAnswer.create({
    data: { municipalityId, eServiceKey: eService, ease, clarity, comment },
    select: { id: true },
  });
}
