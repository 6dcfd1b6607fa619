import { translated } from '../authoring/translated.ts';
import { association } from './lotteri/association.ts';
import { documentsStep } from './lotteri/documents-step.ts';
import { lotteries } from './lotteri/lotteries.ts';
import { personalData } from './lotteri/personal-data.ts';
import { responsible } from './lotteri/responsible.ts';
import { settings } from './lotteri/settings.ts';
import translations from './lotteri/translations.json' with { type: 'json' };

export const lotteri = translated(
  {
    key: 'lotteri',
    settings,
    definition: { format: 1, steps: [association, lotteries, responsible, documentsStep, personalData] },
  },
  translations,
);
