import { expect, test } from 'vitest';
import type { Context } from './context.ts';
import { holdFor } from './hold-for.ts';

let now = 0;
const application = (): Context => ({ clock: () => new Date(now) }) as Context;

test('what is held is read anew when it is old, when it was forgotten and by another application', async () => {
  now = 0;
  const held = holdFor<number>(1_000);
  const [here, there] = [application(), application()];
  let reads = 0;
  const read = async () => (reads += 1);
  const ask = (ctx: Context, key = 'a') => held.get(ctx, key, read);

  expect(await Promise.all([ask(here), ask(here)])).toEqual([1, 1]);
  expect(await ask(here, 'b')).toBe(2);
  expect(await ask(there)).toBe(3);
  now = 999;
  expect(await ask(here)).toBe(1);
  now = 1_000;
  expect(await ask(here)).toBe(4);
  held.forget(here, 'a');
  expect(await ask(here)).toBe(5);
  expect(await ask(there)).toBe(6);
});

test('a failure is told to those who wait for it, and is not held', async () => {
  now = 0;
  const held = holdFor<string>(1_000);
  const here = application();
  const failing = () => Promise.reject(new Error('no database'));
  await expect(Promise.all([held.get(here, 'a', failing), held.get(here, 'a', failing)])).rejects.toThrow();
  expect(await held.get(here, 'a', async () => 'read')).toBe('read');
});

test('a reading that fails after it was forgotten takes nothing newer with it', async () => {
  now = 0;
  const held = holdFor<string>(1_000);
  const here = application();
  const late = Promise.withResolvers<string>();
  const first = held.get(here, 'a', () => late.promise);
  held.forget(here, 'a');
  expect(await held.get(here, 'a', async () => 'newer')).toBe('newer');
  late.reject(new Error('too late'));
  await expect(first).rejects.toThrow('too late');
  expect(await held.get(here, 'a', async () => 'read again')).toBe('newer');
});
