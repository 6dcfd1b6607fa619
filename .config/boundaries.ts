import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { boundaryRules } from './tools/boundary-rules.ts';
import { root } from './tools/run-step.ts';

/**
 * Checks who imports whom, and that only the settings read the environment. Exit code 1 on a violation, and when the
 * reading itself went wrong: with a compiler it does not understand, the tool reads nothing and reports success.
 */
process.chdir(root);
const places = ['packages/*/src/**/*.ts', 'apps/*/src/**/*.{ts,tsx}', 'prisma/**/*.ts', 'e2e/**/*.ts'];
const files = globSync(places).filter((file) => !/node_modules|generated/.test(file));

const { output } = await cruise(files, {
  ruleSet: boundaryRules,
  validate: true,
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules|prisma/generated' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'types', 'node', 'default'],
  },
});
const { modules, summary } = output as ICruiseResult;

const problems = summary.violations.map(
  ({ rule, from, to, cycle }) =>
    `${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`,
);

const read = new Map(modules.map((module) => [module.source, module.dependencies]));
const imports = /^(import|export) [^;]*from '/m;
const unread = files.filter((file) => {
  const dependencies = read.get(file);
  return (
    dependencies === undefined || (dependencies.length === 0 && imports.test(readFileSync(file, 'utf8')))
  );
});
problems.push(...unread.map((file) => `not read: ${file}`));
const unresolved = modules.flatMap(({ source, dependencies }) =>
  dependencies
    .filter(({ couldNotResolve }) => couldNotResolve)
    .map(({ module }) => `not found: ${module} in ${source}`),
);
problems.push(...unresolved);

const mayReadEnvironment =
  /^apps\/(api\/src\/config\.ts|eid-simulator\/src\/.*)$|^prisma\/|^e2e\/|[.]test[.]tsx?$/;
for (const file of files.filter((name) => !mayReadEnvironment.test(name))) {
  if (/process\.env\b/.test(readFileSync(join(root, file), 'utf8')))
    problems.push(`reads the environment: ${file}`);
}

for (const problem of [...new Set(problems)].sort()) console.error(problem);
console.log(`${files.length} files read, ${problems.length} problems`);
if (problems.length > 0 || files.length < 200) process.exitCode = 1;
