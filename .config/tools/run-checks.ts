import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { generateClient } from '../../prisma/generate.ts';
import { readVitest, type Results } from './read-results.ts';
import { root, runSteps, tool, type Step } from './run-step.ts';
import { runAloud } from './run-aloud.ts';

const node = process.execPath;
const prettier = [
  '--config',
  '.config/prettier.json',
  '--log-level',
  'warn',
  '--cache',
  '--cache-location',
  'node_modules/.cache/prettier',
];
const report = join(root, 'test-results/unit.json');

/** Every check that needs no running program, and the results of unit and API tests. A failed check counts as one failure. */
export async function runChecks(): Promise<Results> {
  await generateClient();
  const steps: Step[] = [
    { name: 'types', command: [node, '.config/typecheck.ts'] },
    { name: 'lint', command: [tool('oxlint'), '--config', '.config/oxlint.json', '--deny-warnings'] },
    { name: 'format', command: [tool('prettier'), ...prettier, '--check', '.'] },
    { name: 'boundaries', command: [node, '.config/boundaries.ts'] },
    { name: 'unused', command: [tool('knip'), '--config', '.config/knip.json'] },
  ];
  const checks = await runSteps(steps);
  await rm(report, { force: true });
  await runAloud([
    tool('vitest'),
    'run',
    '--config',
    '.config/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  const { passed, failed } = readVitest(report);
  return { passed, failed: failed + checks.filter(({ ok }) => !ok).length };
}
