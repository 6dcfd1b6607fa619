import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlaywright } from './tools/read-results.ts';
import { runAloud } from './tools/run-aloud.ts';
import { runChecks } from './tools/run-checks.ts';
import { root } from './tools/run-step.ts';

/** Everything there is to test: the checks, then the journeys in real browsers. The last line is the sum. */
const checks = await runChecks();
const report = join(root, 'test-results/journeys.json');
await rm(report, { force: true });
const ended = await runAloud([process.execPath, 'e2e/run.ts']);
const journeys = readPlaywright(report);
const passed = checks.passed + journeys.passed;
const failed = checks.failed + journeys.failed + (!ended && journeys.failed === 0 ? 1 : 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
