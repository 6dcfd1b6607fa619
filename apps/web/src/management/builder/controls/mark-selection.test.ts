import { describe, expect, it } from 'vitest';
import { markSelection, type MarkKind } from './mark-selection.ts';

/** What is selected stands between ‹ and ›. */
function mark(shown: string, kind: MarkKind): string {
  const [from, until] = [shown.indexOf('‹'), shown.indexOf('›') - 1];
  const next = markSelection({ words: shown.replace(/[‹›]/g, ''), from, until }, kind);
  return `${next.words.slice(0, next.from)}‹${next.words.slice(next.from, next.until)}›${next.words.slice(next.until)}`;
}

describe('a mark on what is selected', () => {
  it.each<[MarkKind, string, string]>([
    ['bold', 'Ta med ‹intyg› i dag', 'Ta med **‹intyg›** i dag'],
    ['bold', 'Ta med **‹intyg›** i dag', 'Ta med ‹intyg› i dag'],
    ['bold', 'Här ‹›', 'Här **‹›**'],
    ['link', 'Se ‹vår sida›.', 'Se [vår sida](‹https://›).'],
    ['link', 'Se ‹https://a.example›.', 'Se [‹›](https://a.example).'],
    ['list', 'Ta med:\n‹pass\nintyg›\nTack', 'Ta med:\n- pass\n- intyg‹›\nTack'],
    ['list', '- pa‹ss\n- int›yg', 'pass\nintyg‹›'],
    ['list', '‹›', '- ‹›'],
  ])('%s: %s', (kind, before, after) => expect(mark(before, kind)).toBe(after));
});
