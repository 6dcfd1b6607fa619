import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { runSteps, root, type Step } from './tools/run-step.ts';

/** Type-checks every workspace with the native compiler. Exit code 1 when one has an error, or when none was found. */
const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
const steps: Step[] = globSync(['.config', '{packages,apps}/*', 'prisma', 'e2e'], { cwd: root })
  .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))
  .sort()
  .map((folder) => ({
    name: `types of ${folder}`,
    command: [process.execPath, compiler, '--pretty', 'false', '-p', folder],
  }));
const results = await runSteps(steps);
if (results.length < 9 || results.some(({ ok }) => !ok)) process.exitCode = 1;
