import type { DraftOwner } from '@handslag/database/database';
import type { Context } from '../context.ts';
import type { StoredDraft } from './draft-repository.ts';

const most = 300;
const heldBy = new WeakMap<Context, Map<string, StoredDraft>>();

/**
 * Drafts as this process last saw them, so that a save need not read first. Never the truth: every save is refused by the
 * database where the revision or the owner is another, and then the draft is read.
 */
export function recentDrafts(ctx: Context): {
  get: (owner: DraftOwner) => StoredDraft | undefined;
  put: (owner: DraftOwner, draft: StoredDraft) => void;
  forget: (owner: DraftOwner) => void;
} {
  const held = heldBy.get(ctx) ?? new Map<string, StoredDraft>();
  heldBy.set(ctx, held);
  return {
    get: (owner) => held.get(keyOf(owner)),
    put: (owner, draft) => {
      const key = keyOf(owner);
      held.delete(key);
      held.set(key, draft);
      const oldest = held.size > most ? held.keys().next().value : undefined;
      if (oldest !== undefined) held.delete(oldest);
    },
    forget: (owner) => void held.delete(keyOf(owner)),
  };
}

function keyOf({ municipality, draft, person, session }: DraftOwner): string {
  return `${municipality} ${draft} ${person ?? ''} ${session}`;
}
