import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { environmentWith } from '../config.ts';

export type Child = { stop: () => Promise<void>; ended: Promise<number | null> };

/**
 * Runs one of our programs beside this one until it is stopped or we are gone. Its words go through `hear`, line by line.
 * It is a group of its own, so that Ctrl-C reaches it when it is its turn to stop.
 */
export function startChild(
  args: readonly string[],
  env: Record<string, string>,
  hear: (line: string) => void,
): Child {
  const guard = join(import.meta.dirname, 'end-with-parent.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', guard, ...args], {
    env: environmentWith(env),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => text.split('\n').filter(Boolean).forEach(hear));
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return {
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(patience);
    },
  };
}
