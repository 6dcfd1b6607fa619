import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { z } from 'zod';

/** A service with a published version. */
export type PublishedEService = {
  key: string;
  version: number;
  settings: z.infer<typeof EServiceSettings>;
  /** Closed by hand, whatever the operating messages say. */
  closed: boolean;
  /** Put away: offered to nobody. What is filed in it is still handled. */
  archived: boolean;
};
