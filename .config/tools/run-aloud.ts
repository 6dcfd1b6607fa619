import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root, withOwnTools } from './run-step.ts';

/** Runs a command of the project with its words going straight to the reader. Answers whether it succeeded. */
export async function runAloud([program = '', ...args]: readonly string[]): Promise<boolean> {
  const child = spawn(program, args, {
    cwd: root,
    env: withOwnTools,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}
