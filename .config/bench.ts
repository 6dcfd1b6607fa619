import { globSync } from 'node:fs';
import { generateClient } from '../prisma/generate.ts';
import { runAloud } from './tools/run-aloud.ts';
import { root } from './tools/run-step.ts';

/**
 * Runs every program in a bench folder, one after the other on a quiet machine. Each prints what it measured as a ratio against its bound
 * of the same run, and fails when it is beyond it. Words given choose: `pnpm bench form-engine`.
 */
await generateClient();
const wanted = process.argv.slice(2);
const programs = globSync('{packages/*,apps/*,e2e}/bench/*.ts', { cwd: root })
  .filter((file) => wanted.every((word) => file.includes(word)))
  .sort();
const failed: string[] = [];
for (const program of programs) {
  console.log(`\n${program}`);
  const command = program.startsWith('e2e/') ? ['e2e/run.ts', program] : [program];
  if (!(await runAloud([process.execPath, ...command]))) failed.push(program);
}
console.log(
  `\n${programs.length - failed.length} within their bounds, ${failed.length} beyond: ${failed.join(', ') || 'none'}`,
);
if (failed.length > 0 || programs.length === 0) process.exitCode = 1;
