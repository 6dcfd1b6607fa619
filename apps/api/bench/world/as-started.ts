import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How `pnpm start` runs Node (environment, arguments), so that what is measured is what is run. */
export function asStarted(): { environment: Record<string, string>; nodeArguments: string[] } {
  const text = readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { scripts: { start: string } };
  const words = scripts.start.split(' ');
  const program = words.indexOf('node');
  const settings = words.slice(0, program).map((word) => word.split('=') as [string, string]);
  return {
    environment: Object.fromEntries(settings),
    nodeArguments: words.slice(program + 1).filter((word) => word.startsWith('--')),
  };
}
