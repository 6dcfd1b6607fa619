import { createHmac, randomUUID } from 'node:crypto';

/** Where references and tokens come from. */
export interface Random {
  uuid(): string;
  /** Begins the sequence anew. */
  reset(): void;
}

/** With a seed the same ones come in the same order, so that what a test saw can be seen again. */
export function createRandom(seed: string | undefined): Random {
  let count = 0;
  return {
    uuid: () => {
      if (seed === undefined) return randomUUID();
      count += 1;
      const hex = createHmac('sha256', seed).update(String(count)).digest('hex');
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        hex.slice(12, 16),
        hex.slice(16, 20),
        hex.slice(20, 32),
      ].join('-');
    },
    reset: () => {
      count = 0;
    },
  };
}
