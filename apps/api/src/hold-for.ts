import type { Context } from './context.ts';

type Held<Value> = { until: number; value: Promise<Value> };

/** What was read and is held for a while, by key. */
export type Holding<Value> = {
  /** What is held, or is read now. A failure is not held: the next to ask reads again. */
  get(ctx: Context, key: string, read: () => Promise<Value>): Promise<Value>;
  /** It has been changed by this process: the next to ask reads anew. Other processes do when theirs is old. */
  forget(ctx: Context, key: string): void;
};

/** For what is asked for all the time and seldom changes. Each application holds its own. */
export function holdFor<Value>(milliseconds: number): Holding<Value> {
  const heldBy = new WeakMap<Context, Map<string, Held<Value>>>();
  return {
    get(ctx, key, read) {
      const all = heldBy.get(ctx) ?? new Map<string, Held<Value>>();
      heldBy.set(ctx, all);
      const now = ctx.clock().getTime();
      const found = all.get(key);
      if (found && now < found.until) return found.value;
      const held = { until: now + milliseconds, value: read() };
      all.set(key, held);
      held.value.catch(() => {
        if (all.get(key) === held) all.delete(key);
      });
      return held.value;
    },
    forget: (ctx, key) => void heldBy.get(ctx)?.delete(key),
  };
}
