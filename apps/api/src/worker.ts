import { readConfig } from './config.ts';
import { closeContext, createContext } from './context.ts';
import { startJobs } from './job-list.ts';

/** A process that only does the jobs, for an installation whose servers have JOBS=elsewhere. Ends at SIGINT or SIGTERM. */
const context = await createContext(readConfig());
await startJobs(context);
context.log.info('taking on jobs');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void closeContext(context).then(() => process.exit(0)));
}
