import type { SampleEService } from '@handslag/contracts/e-services';
import { association } from './lotteri/association.ts';
import { documentsStep } from './lotteri/documents-step.ts';
import { lotteries } from './lotteri/lotteries.ts';
import { personalData } from './lotteri/personal-data.ts';
import { responsible } from './lotteri/responsible.ts';
import { settings } from './lotteri/settings.ts';

export const lotteri: SampleEService = {
  key: 'lotteri',
  settings,
  definition: { format: 1, steps: [association, lotteries, responsible, documentsStep, personalData] },
};
