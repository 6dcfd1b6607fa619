import type { SampleEService } from '@handslag/contracts/e-services';
import { child } from './barnomsorg/child.ts';
import { guardians } from './barnomsorg/guardians.ts';
import { income } from './barnomsorg/income.ts';
import { needs } from './barnomsorg/needs.ts';
import { personalData } from './barnomsorg/personal-data.ts';
import { settings } from './barnomsorg/settings.ts';
import { specialNeeds } from './barnomsorg/special-needs.ts';
import { wishes } from './barnomsorg/wishes.ts';

export const barnomsorg: SampleEService = {
  key: 'barnomsorg',
  settings,
  definition: { format: 1, steps: [child, guardians, needs, wishes, specialNeeds, income, personalData] },
};
