import type { SampleEService } from '@handslag/contracts/e-services';
import { delivery } from './allmanhandling/delivery.ts';
import { goodToKnow } from './allmanhandling/good-to-know.ts';
import { request } from './allmanhandling/request.ts';
import { settings } from './allmanhandling/settings.ts';

export const allmanhandling: SampleEService = {
  key: 'allmanhandling',
  settings,
  definition: { format: 1, steps: [request, delivery, goodToKnow] },
};
