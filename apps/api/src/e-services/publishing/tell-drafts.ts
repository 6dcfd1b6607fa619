import type { DraftsUnderWay } from '@handslag/contracts/versions';
import { isFew } from '@handslag/contracts/statistics';
import { hideFew } from '../hide-few.ts';
import type { Replayed } from './replay-drafts.ts';

/** What may be told of drafts that were counted: of so few that they might be somebody's only that there are some. */
export function tellDrafts({ total, replayed, unaffected, askedAgain, losing }: Replayed): DraftsUnderWay {
  if (isFew(total)) return { total: null, replayed: null, unaffected: null, askedAgain: null, losing: null };
  const [same, more, less] = hideFew([unaffected, askedAgain, losing], isFew(replayed)).map(
    ({ count, hidden }) => (hidden ? null : count),
  );
  return { total, replayed, unaffected: same ?? null, askedAgain: more ?? null, losing: less ?? null };
}
