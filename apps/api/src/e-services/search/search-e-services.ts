import type { Actor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { offeredEServices } from '../offered-e-services.ts';
import { countMiss, findByWords } from './search-repository.ts';
import { wordsAsked } from './words-asked.ts';

/** Services that answer far worse than the best, or hardly at all, are noise. */
const leastShareOfBest = 0.2;
const leastScore = 2;
const mostMisses = 1_000;

/**
 * Keys of the offered services that a search finds, best first. What is `counted` and nothing answers to is kept for the editors,
 * unless it could name somebody: personal numbers, telephone numbers, addresses and long sentences are dropped at once.
 */
export async function searchEServices(
  ctx: Context,
  actor: Actor,
  { words, counted }: { words: string; counted: boolean },
): Promise<{ keys: string[] }> {
  const { municipality } = actor;
  const asked = wordsAsked(words, ('language' in actor && actor.language) || 'sv');
  if (asked.length === 0) return { keys: [] };
  const offered = new Set((await offeredEServices(ctx, municipality)).map(({ key }) => key));
  return ctx.db.tenant(municipality.id, async (tx) => {
    const found = (await findByWords(tx, asked)).filter(({ key }) => offered.has(key));
    const least = Math.max(leastScore, (found[0]?.score ?? 0) * leastShareOfBest);
    const keys = found.filter(({ score }) => score >= least).map(({ key }) => key);
    const plain = plainWords(words);
    if (counted && keys.length === 0 && plain) await countMiss(tx, municipality.id, plain, mostMisses);
    return { keys };
  });
}

/** As it may be kept: at most three words of letters. */
function plainWords(words: string): string | null {
  const plain = words.trim().toLocaleLowerCase('sv').normalize('NFC').replaceAll(/\s+/g, ' ');
  return /^\p{L}{2,30}( \p{L}{2,30}){0,2}$/u.test(plain) ? plain : null;
}
