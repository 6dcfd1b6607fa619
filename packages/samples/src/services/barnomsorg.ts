import { translated } from '../authoring/translated.ts';
import { child } from './barnomsorg/child.ts';
import { guardians } from './barnomsorg/guardians.ts';
import { income } from './barnomsorg/income.ts';
import { needs } from './barnomsorg/needs.ts';
import { personalData } from './barnomsorg/personal-data.ts';
import { settings } from './barnomsorg/settings.ts';
import { specialNeeds } from './barnomsorg/special-needs.ts';
import { wishes } from './barnomsorg/wishes.ts';
import translations from './barnomsorg/translations.json' with { type: 'json' };

export const barnomsorg = translated(
  {
    key: 'barnomsorg',
    settings,
    definition: { format: 1, steps: [child, guardians, needs, wishes, specialNeeds, income, personalData] },
  },
  translations,
);
