import { translated } from '../authoring/translated.ts';
import { delivery } from './allmanhandling/delivery.ts';
import { goodToKnow } from './allmanhandling/good-to-know.ts';
import { request } from './allmanhandling/request.ts';
import { settings } from './allmanhandling/settings.ts';
import translations from './allmanhandling/translations.json' with { type: 'json' };

export const allmanhandling = translated(
  {
    key: 'allmanhandling',
    settings,
    definition: { format: 1, steps: [request, delivery, goodToKnow] },
  },
  translations,
);
