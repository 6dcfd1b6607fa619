import type { SampleEService } from '@handslag/contracts/e-services';
import { alternating } from './skolskjuts/alternating.ts';
import { pupil } from './skolskjuts/pupil.ts';
import { reasons } from './skolskjuts/reasons.ts';
import { settings } from './skolskjuts/settings.ts';
import { journey } from './skolskjuts/journey.ts';

export const skolskjuts: SampleEService = {
  key: 'skolskjuts',
  settings,
  definition: { format: 1, steps: [pupil, reasons, alternating, journey] },
};
