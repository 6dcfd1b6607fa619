import type { SampleEService } from '@handslag/contracts/e-services';
import { applicant } from './bygglov/applicant.ts';
import { decision } from './bygglov/decision.ts';
import { drawings } from './bygglov/drawings.ts';
import { inspector } from './bygglov/inspector.ts';
import { measure } from './bygglov/measure.ts';
import { property } from './bygglov/property.ts';
import { settings } from './bygglov/settings.ts';

export const bygglov: SampleEService = {
  key: 'bygglov',
  settings,
  definition: { format: 1, steps: [applicant, property, measure, inspector, drawings, decision] },
};
