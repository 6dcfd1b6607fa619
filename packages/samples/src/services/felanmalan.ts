import type { SampleEService } from '@handslag/contracts/e-services';
import { feedback } from './felanmalan/feedback.ts';
import { settings } from './felanmalan/settings.ts';
import { whatIsWrong } from './felanmalan/what-is-wrong.ts';
import { where } from './felanmalan/where.ts';

export const felanmalan: SampleEService = {
  key: 'felanmalan',
  settings,
  definition: { format: 1, steps: [where, whatIsWrong, feedback] },
};
