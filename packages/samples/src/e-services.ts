import type { SampleEService } from '@handslag/contracts/e-services';
import { barnomsorg } from './services/barnomsorg.ts';
import { felanmalan } from './services/felanmalan.ts';

/** Every sample e-service; which municipality publishes which stands in `municipalities.ts`. */
export const sampleEServices: readonly SampleEService[] = [barnomsorg, felanmalan];
