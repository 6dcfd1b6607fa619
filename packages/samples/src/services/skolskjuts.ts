import { translated } from '../authoring/translated.ts';
import { alternating } from './skolskjuts/alternating.ts';
import { pupil } from './skolskjuts/pupil.ts';
import { reasons } from './skolskjuts/reasons.ts';
import { settings } from './skolskjuts/settings.ts';
import { journey } from './skolskjuts/journey.ts';
import translations from './skolskjuts/translations.json' with { type: 'json' };

export const skolskjuts = translated(
  {
    key: 'skolskjuts',
    settings,
    definition: { format: 1, steps: [pupil, reasons, alternating, journey] },
  },
  translations,
);
