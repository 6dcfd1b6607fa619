import { translated } from '../authoring/translated.ts';
import { applicant } from './serveringstillstand/applicant.ts';
import { ownership } from './serveringstillstand/ownership.ts';
import { permitType } from './serveringstillstand/permit-type.ts';
import { personalData } from './serveringstillstand/personal-data.ts';
import { premises } from './serveringstillstand/premises.ts';
import { serving } from './serveringstillstand/serving.ts';
import { settings } from './serveringstillstand/settings.ts';
import translations from './serveringstillstand/translations.json' with { type: 'json' };

export const serveringstillstand = translated(
  {
    key: 'serveringstillstand',
    settings,
    definition: { format: 1, steps: [permitType, applicant, premises, serving, ownership, personalData] },
  },
  translations,
);
