import { isDeepStrictEqual } from 'node:util';
import type { ErrandStatus } from '@handslag/contracts/e-services';

/** What may differ in a status, as its author knows it. */
const parts: Record<Exclude<keyof ErrandStatus, 'id'>, string> = {
  name: 'namnet på andra språk',
  contentType: 'typen',
  citizenText: 'det invånaren läser',
  internalText: 'det handläggaren läser',
  deadlineWorkingDays: 'arbetsdagarna',
  next: 'vad som får följa',
};

/** Which statuses have come, gone and changed, a sentence each. Of one that goes, that errands may still have it. */
export function describeStatusChanges(
  before: readonly ErrandStatus[],
  after: readonly ErrandStatus[],
): string[] {
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  const told = [
    ...gone.map(
      ({ name }) =>
        `Statusen ”${name.sv}” har tagits bort. Ärenden som har den behöver få en annan av en handläggare.`,
    ),
    ...after.flatMap((fresh) => {
      const old = before.find(({ id }) => id === fresh.id);
      return old ? describeChange(old, fresh) : [`Statusen ”${fresh.name.sv}” har lagts till.`];
    }),
  ];
  return told.length === 0 ? ['Statusarna står i en annan ordning.'] : told;
}

function describeChange(old: ErrandStatus, fresh: ErrandStatus): string[] {
  const isRenamed = old.name.sv !== fresh.name.sv;
  const others = (Object.keys(parts) as (keyof typeof parts)[]).filter(
    (part) => !isDeepStrictEqual(old[part], fresh[part]) && !(part === 'name' && isRenamed),
  );
  return [
    ...(isRenamed ? [`Statusen ”${old.name.sv}” heter nu ”${fresh.name.sv}”.`] : []),
    ...(others.length > 0
      ? [`Statusen ”${fresh.name.sv}” har ändrats: ${others.map((part) => parts[part]).join(', ')}.`]
      : []),
  ];
}
