import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type ServerProcess = {
  port: number;
  residentMegabytes: () => Promise<number>;
  /** Used so far by all its threads. Linux only, as the megabytes are. */
  cpuSeconds: () => Promise<number>;
  /** `SIGKILL` gives it no time for anything. */
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
};

/** Starts a server program in a process of its own, whose log is thrown away; it tells its port. `arguments` go to Node. */
export async function startProcess(
  program: string,
  environment: Record<string, string>,
  nodeArguments: readonly string[] = [],
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...nodeArguments, program], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
  });
  return {
    port,
    residentMegabytes: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    },
    cpuSeconds: async () => {
      const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    stop: async (signal = 'SIGTERM') => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await ended;
    },
  };
}

export const apiProgram = join(import.meta.dirname, 'api-process.ts');
