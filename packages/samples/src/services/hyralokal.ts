import type { SampleEService } from '@handslag/contracts/e-services';
import { event } from './hyralokal/event.ts';
import { findTime } from './hyralokal/find-time.ts';
import { settings } from './hyralokal/settings.ts';
import { tenant } from './hyralokal/tenant.ts';
import { terms } from './hyralokal/terms.ts';

export const hyralokal: SampleEService = {
  key: 'hyralokal',
  settings,
  definition: { format: 1, steps: [findTime, tenant, event, terms] },
};
