import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '../..');

/** An environment in which `node` and the tools are the project's own. */
export const withOwnTools = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
};

export type Step = { name: string; command: readonly string[] };
export type StepResult = { name: string; ok: boolean; seconds: number; output: string };

/** Runs a command of the project with Node and tools of its own, and keeps what it says. */
export function runStep({ name, command }: Step): Promise<StepResult> {
  const began = performance.now();
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd: root, env: withOwnTools, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    const finish = (ok: boolean): void =>
      resolve({ name, ok, seconds: (performance.now() - began) / 1000, output: output.trim() });
    child.once('error', (failure) => {
      output += failure.message;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

/** Runs steps, as many at once as the machine has cores, and tells how each went when it is done. */
export async function runSteps(steps: readonly Step[]): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step);
      results.push(result);
      console.log(`${result.ok ? '✓' : '✗'} ${result.name} (${result.seconds.toFixed(1)} s)`);
      if (!result.ok) console.log(result.output);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return results;
}

/** The path of a tool the project brings. */
export function tool(name: string): string {
  return join(root, 'node_modules/.bin', name);
}
