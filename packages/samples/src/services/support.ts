import type { SampleEService } from '@handslag/contracts/e-services';
import { translated } from '../authoring/translated.ts';
import { problem } from './support/problem.ts';
import { reply } from './support/reply.ts';
import { settings } from './support/settings.ts';
import { translations } from './support/translations.ts';

const inSwedish: SampleEService = {
  key: 'support',
  settings,
  definition: { format: 1, steps: [problem, reply] },
};

export const support = translated(inSwedish, translations);
