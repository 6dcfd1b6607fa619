type Line = readonly [what: string, measured: number, limit: 'at least' | 'at most', bound: number];

/** Prints what was measured against its bounds, and makes the program fail where one is broken. */
export function report(lines: readonly Line[]): void {
  for (const [what, measured, limit, bound] of lines) {
    const kept = limit === 'at least' ? measured >= bound : measured <= bound;
    console.log(`${kept ? '✓' : '✗'} ${what}: ${measured.toFixed(2)} (${limit} ${bound})`);
    if (!kept) process.exitCode = 1;
  }
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
