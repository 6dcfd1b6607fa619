import { readMarks, type Marked } from './read-marks.ts';

/** A text as it is written where nothing can be bold and nothing pressed: on paper, in a list of changes. Addresses follow their words. */
export const withoutMarks = (text: string): string =>
  readMarks(text)
    .map((block) =>
      block.kind === 'list' ? block.items.map((parts) => `– ${plain(parts)}`).join('\n') : plain(block.parts),
    )
    .join('\n');

const plain = (parts: readonly Marked[]): string => parts.map(inWords).join('');

function inWords(part: Marked): string {
  if (part.kind !== 'link') return part.words;
  const address = part.to.replace(/^(?:mailto|tel):/i, '');
  return part.words.includes(address) ? part.words : `${part.words} (${address})`;
}
