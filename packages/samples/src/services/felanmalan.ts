import { translated } from '../authoring/translated.ts';
import { feedback } from './felanmalan/feedback.ts';
import { settings } from './felanmalan/settings.ts';
import { whatIsWrong } from './felanmalan/what-is-wrong.ts';
import { where } from './felanmalan/where.ts';
import translations from './felanmalan/translations.json' with { type: 'json' };

export const felanmalan = translated(
  {
    key: 'felanmalan',
    settings,
    definition: { format: 1, steps: [where, whatIsWrong, feedback] },
  },
  translations,
);
