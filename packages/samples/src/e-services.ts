import type { SampleEService } from '@handslag/contracts/e-services';
import { allmanhandling } from './services/allmanhandling.ts';
import { barnomsorg } from './services/barnomsorg.ts';
import { bygglov } from './services/bygglov.ts';
import { ekonomisktbistand } from './services/ekonomisktbistand.ts';
import { felanmalan } from './services/felanmalan.ts';
import { hyralokal } from './services/hyralokal.ts';
import { kitchenSink } from './services/kitchen-sink.ts';
import { lotteri } from './services/lotteri.ts';
import { parkeringstillstand } from './services/parkeringstillstand.ts';
import { serveringstillstand } from './services/serveringstillstand.ts';
import { skolskjuts } from './services/skolskjuts.ts';
import { support } from './services/support.ts';

/** Every sample e-service; which municipality publishes which stands in `municipalities.ts`. */
export const sampleEServices: readonly SampleEService[] = [
  allmanhandling,
  barnomsorg,
  bygglov,
  ekonomisktbistand,
  felanmalan,
  hyralokal,
  kitchenSink,
  lotteri,
  parkeringstillstand,
  serveringstillstand,
  skolskjuts,
  support,
];
