import type { MunicipalitySettings, OperatingMessage } from '@handslag/contracts/municipalities';
import type { z } from 'zod';

type Message = z.infer<typeof OperatingMessage>;

/** The operating messages (driftmeddelanden) in force at this moment. */
export function operatingMessagesNow({ operatingMessages }: MunicipalitySettings, now: Date): Message[] {
  const at = now.getTime();
  return operatingMessages.filter(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to));
}
