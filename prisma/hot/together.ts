import { DatabaseError } from 'pg';

/** What `all` answers for a piece that could not be done among the others. */
export const apart = Symbol('apart');

type Work<Piece, Result> = {
  /** Several in one transaction. Rejects where none of them was done. Answers in the order given. */
  all: (pieces: readonly Piece[]) => Promise<readonly (Result | typeof apart)[]>;
  /** One by itself, waiting its turn for whatever it needs. */
  one: (piece: Piece) => Promise<Result>;
  /** Only pieces of the same kind go together: a transaction belongs to one municipality. */
  kindOf: (piece: Piece) => string;
  /** The row it locks. Everyone locks rows in this order, so that no two wait for one another. */
  orderOf: (piece: Piece) => string;
  /** Transactions of a kind under way at once. */
  atOnce: number;
};

type Waiting<Piece, Result> = {
  piece: Piece;
  resolve: (result: Result | Promise<Result>) => void;
  reject: (reason: unknown) => void;
};

const most = 32;

/**
 * Does pieces of work that arrive while others are under way together, in one transaction: one flush to disk and one round trip for
 * all of them. Nobody is held up to wait for company. Each is answered only when its own transaction has been committed, and
 * with its own outcome: what cannot be done among the others, or makes their transaction fail, is tried on its own.
 */
export function together<Piece, Result>({
  all,
  one,
  kindOf,
  orderOf,
  atOnce,
}: Work<Piece, Result>): (piece: Piece) => Promise<Result> {
  const kinds = new Map<string, { underWay: number; waiting: Waiting<Piece, Result>[] }>();

  async function doTogether(group: readonly Waiting<Piece, Result>[]): Promise<void> {
    const [only, ...others] = group;
    if (only && others.length === 0) {
      await one(only.piece).then(only.resolve, only.reject);
      return;
    }
    const sorted = group.toSorted((a, b) => (orderOf(a.piece) < orderOf(b.piece) ? -1 : 1));
    try {
      const results = await all(sorted.map(({ piece }) => piece));
      for (const [index, { piece, resolve }] of sorted.entries()) {
        const result = results[index];
        resolve(result === undefined || result === apart ? one(piece) : result);
      }
    } catch (error) {
      for (const { piece, resolve, reject } of sorted) {
        if (wasUndone(error)) resolve(one(piece));
        else reject(error);
      }
    }
  }

  async function work(
    kind: string,
    state: { underWay: number; waiting: Waiting<Piece, Result>[] },
  ): Promise<void> {
    state.underWay += 1;
    while (state.waiting.length > 0) await doTogether(state.waiting.splice(0, most));
    state.underWay -= 1;
    if (state.underWay === 0) kinds.delete(kind);
  }

  return (piece) =>
    new Promise((resolve, reject) => {
      const kind = kindOf(piece);
      const state = kinds.get(kind) ?? { underWay: 0, waiting: [] };
      kinds.set(kind, state);
      state.waiting.push({ piece, resolve, reject });
      if (state.underWay < atOnce) void work(kind, state);
    });
}

/** The database itself says that it failed, so none of it was done. When a connection is lost, nobody knows. */
function wasUndone(error: unknown): boolean {
  return error instanceof DatabaseError && error.severity === 'ERROR';
}
