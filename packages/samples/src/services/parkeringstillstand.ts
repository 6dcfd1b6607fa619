import type { SampleEService } from '@handslag/contracts/e-services';
import { application } from './parkeringstillstand/application.ts';
import { certificate } from './parkeringstillstand/certificate.ts';
import { driver } from './parkeringstillstand/driver.ts';
import { permissions } from './parkeringstillstand/permissions.ts';
import { settings } from './parkeringstillstand/settings.ts';
import { walking } from './parkeringstillstand/walking.ts';

export const parkeringstillstand: SampleEService = {
  key: 'parkeringstillstand',
  settings,
  definition: { format: 1, steps: [application, driver, walking, certificate, permissions] },
};
