import { afterEach, expect, test } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createThread } from './thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'thread-'));
const module = join(folder, 'work.ts');
writeFileSync(
  module,
  `import { answerQuestions } from '${pathToFileURL(join(import.meta.dirname, 'thread.ts')).href}';
   answerQuestions(async (input: string) => {
     if (input === 'hang') for (;;);
     if (input === 'die') process.exit(1);
     if (input === 'throw') throw new Error('no');
     return input.toUpperCase();
   });`,
);
const thread = createThread<string, string>(pathToFileURL(module), { timeoutMs: 4_000, idleMs: 20 });

afterEach(async () => {
  await thread.close();
  rmSync(folder, { recursive: true, force: true });
});

test('one question after the other is answered, and neither a fault, a crash nor a hang stops the next', async () => {
  const questions = ['a', 'throw', 'b', 'die', 'c', 'hang', 'd'].map((input) =>
    thread.ask(input).catch(() => 'failed'),
  );
  expect(await Promise.all(questions)).toEqual(['A', 'failed', 'B', 'failed', 'C', 'failed', 'D']);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await thread.ask('after the rest')).toBe('AFTER THE REST');
});
