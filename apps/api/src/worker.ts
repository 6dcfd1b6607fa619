import { readConfig } from './config.ts';
import { closeContext, createContext } from './context.ts';
import { startJobs } from './job-list.ts';
import { onFarewell } from './launcher/on-farewell.ts';

/** The jobs in a process of their own, for an installation whose servers run with JOBS=elsewhere. */
const context = await createContext(readConfig());
await startJobs(context);
onFarewell(() => closeContext(context));
