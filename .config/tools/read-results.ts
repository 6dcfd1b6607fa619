import { existsSync, readFileSync } from 'node:fs';

export type Results = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
  success: boolean;
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors?: unknown[];
};

/** What a vitest run's JSON says. A run that left none, or was cut short, is one failure; so is each skipped test. */
export function readVitest(file: string): Results {
  const report = read<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.numPendingTests;
  return { passed: report.numPassedTests, failed: Math.max(failed, report.success ? 0 : 1) };
}

/** The same for the journeys. One that only passed at a second try has failed. */
export function readPlaywright(file: string): Results {
  const report = read<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + (report.errors?.length ?? 0) };
}

function read<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}
