import { translated } from '../authoring/translated.ts';
import { application } from './parkeringstillstand/application.ts';
import { certificate } from './parkeringstillstand/certificate.ts';
import { driver } from './parkeringstillstand/driver.ts';
import { permissions } from './parkeringstillstand/permissions.ts';
import { settings } from './parkeringstillstand/settings.ts';
import { walking } from './parkeringstillstand/walking.ts';
import translations from './parkeringstillstand/translations.json' with { type: 'json' };

export const parkeringstillstand = translated(
  {
    key: 'parkeringstillstand',
    settings,
    definition: { format: 1, steps: [application, driver, walking, certificate, permissions] },
  },
  translations,
);
