import { translated } from '../authoring/translated.ts';
import { applicant } from './bygglov/applicant.ts';
import { decision } from './bygglov/decision.ts';
import { drawings } from './bygglov/drawings.ts';
import { inspector } from './bygglov/inspector.ts';
import { measure } from './bygglov/measure.ts';
import { property } from './bygglov/property.ts';
import { settings } from './bygglov/settings.ts';
import translations from './bygglov/translations.json' with { type: 'json' };

export const bygglov = translated(
  {
    key: 'bygglov',
    settings,
    definition: { format: 1, steps: [applicant, property, measure, inspector, drawings, decision] },
  },
  translations,
);
