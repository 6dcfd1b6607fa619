import { readConfig } from '../config.ts';
import { closeContext, createContext } from '../context.ts';
import { startServer } from '../server.ts';

/** Starts the API in this process. `stop` lets requests at hand be answered first. */
export async function runApi(settings: Record<string, string>): Promise<{ stop: () => Promise<void> }> {
  const context = await createContext(readConfig(settings));
  const server = await startServer(context);
  return {
    stop: async () => {
      await server.close();
      await closeContext(context);
    },
  };
}
