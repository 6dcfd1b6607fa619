import { translated } from '../authoring/translated.ts';
import { event } from './hyralokal/event.ts';
import { findTime } from './hyralokal/find-time.ts';
import { settings } from './hyralokal/settings.ts';
import { tenant } from './hyralokal/tenant.ts';
import { terms } from './hyralokal/terms.ts';
import translations from './hyralokal/translations.json' with { type: 'json' };

export const hyralokal = translated(
  {
    key: 'hyralokal',
    settings,
    definition: { format: 1, steps: [findTime, tenant, event, terms] },
  },
  translations,
);
