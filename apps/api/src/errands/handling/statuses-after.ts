import type { EServiceSettings, ErrandStatus } from '@handslag/contracts/e-services';
import type { WholeErrand } from '../errand-repository.ts';

/** The statuses an errand may be given by hand now: those the service lets follow the one it has, and never the first again. */
export function statusesAfter(
  settings: Pick<EServiceSettings, 'statuses'> | undefined,
  { statusId }: Pick<WholeErrand, 'statusId'>,
): ErrandStatus[] {
  const statuses = settings?.statuses ?? [];
  const next = statuses.find(({ id }) => id === statusId)?.next;
  return statuses.filter(
    ({ id, contentType }) =>
      id !== statusId && contentType !== 'submitted' && (next === undefined || next.includes(id)),
  );
}
