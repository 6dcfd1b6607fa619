import { readConfig } from '../config.ts';
import { closeContext, createContext } from '../context.ts';
import { startJobs } from '../job-list.ts';
import { startServer } from '../server.ts';
import { explainFailure, StartError } from './explain-failure.ts';
import { onFarewell } from './on-farewell.ts';

export type RunningApi = { stop: () => Promise<void> };

/**
 * Starts the API in this process, with its jobs unless another process does them. `stop` lets requests and jobs at hand be
 * finished.
 * @throws StartError when the database is not one to entrust anything to
 */
export async function runApi(settings: Record<string, string> = {}): Promise<RunningApi> {
  const context = await createContext(readConfig(settings));
  try {
    const unsafe = await context.db.findUnsafeSettings();
    if (unsafe.length > 0) throw new StartError(unsafe.join('\n'));
    const server = await startServer(context);
    if (context.config.doesJobs) await startJobs(context);
    return {
      stop: async () => {
        await server.close();
        await closeContext(context);
      },
    };
  } catch (failure) {
    await closeContext(context);
    throw failure;
  }
}

if (import.meta.main) {
  try {
    const api = await runApi();
    onFarewell(api.stop);
  } catch (failure) {
    console.error(explainFailure(failure) ?? failure);
    process.exitCode = 1;
  }
}
