import { translated } from '../authoring/translated.ts';
import { assets } from './ekonomisktbistand/assets.ts';
import { expenses } from './ekonomisktbistand/expenses.ts';
import { household } from './ekonomisktbistand/household.ts';
import { incomes } from './ekonomisktbistand/incomes.ts';
import { occupation } from './ekonomisktbistand/occupation.ts';
import { payment } from './ekonomisktbistand/payment.ts';
import { settings } from './ekonomisktbistand/settings.ts';
import translations from './ekonomisktbistand/translations.json' with { type: 'json' };

export const ekonomisktbistand = translated(
  {
    key: 'ekonomisktbistand',
    settings,
    definition: { format: 1, steps: [household, occupation, incomes, assets, expenses, payment] },
  },
  translations,
);
