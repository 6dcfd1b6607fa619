import type { SampleEService } from '@handslag/contracts/e-services';
import { problem } from './support/problem.ts';
import { reply } from './support/reply.ts';
import { settings } from './support/settings.ts';

export const support: SampleEService = {
  key: 'support',
  settings,
  definition: { format: 1, steps: [problem, reply] },
};
