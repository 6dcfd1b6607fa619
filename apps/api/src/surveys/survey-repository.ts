import type { Tenant } from '@handslag/database/database';
import type { Applicant } from '../actor.ts';

export type SurveyAnswer = { ease: number; clarity: number | null; comment: string };

/** The service of an errand of the actor's; null when there is none. */
export async function findServiceOfErrand(
  tx: Tenant,
  actor: Applicant,
  errandId: string,
): Promise<string | null> {
  const owner =
    actor.kind === 'citizen' ? { personId: actor.person.id } : { personId: null, sessionId: actor.sessionId };
  const errand = await tx.errand.findFirst({
    where: { id: errandId, ...owner },
    select: { eServiceKey: true },
  });
  return errand?.eServiceKey ?? null;
}

/** Notes that an errand has been answered about. False: it already was. */
export async function insertGiven(tx: Tenant, municipalityId: string, errandId: string): Promise<boolean> {
  const { count } = await tx.surveyGiven.createMany({
    data: [{ municipalityId, errandId }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function insertAnswer(
  tx: Tenant,
  municipalityId: string,
  eServiceKey: string,
  answer: SurveyAnswer,
): Promise<void> {
  await tx.surveyAnswer.create({ data: { municipalityId, eServiceKey, ...answer }, select: { id: true } });
}
