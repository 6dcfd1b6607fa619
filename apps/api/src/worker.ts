import { readConfig } from './config.ts';
import { closeContext, createContext } from './context.ts';
import { startJobs } from './job-list.ts';
import { explainFailure } from './launcher/explain-failure.ts';
import { onFarewell } from './launcher/on-farewell.ts';

/** A process that only does the jobs, for an installation whose servers have JOBS=elsewhere. Ends at SIGINT or SIGTERM. */
try {
  const context = await createContext(readConfig());
  onFarewell(() => closeContext(context));
  await startJobs(context);
  context.log.info('taking on jobs');
} catch (failure) {
  console.error(explainFailure(failure) ?? failure);
  process.exitCode = 1;
}
