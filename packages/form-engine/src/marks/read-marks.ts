/** Words, some of them marked. A link's address is one that `isSafeAddress` lets through. */
export type Marked =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'bold'; readonly words: string }
  | { readonly kind: 'link'; readonly words: string; readonly to: string };
export type MarkedBlock =
  | { readonly kind: 'paragraph'; readonly parts: readonly Marked[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Marked[])[] };

/** Bold, or words with an address. Neither holds the other, and neither goes on to the next line. */
const mark = /\*\*([^*\n]+)\*\*|\[([^[\]\n]+)\]\(([^()\s]+)\)/g;
const item = /^[-•] +/;

/** Where a link may lead: to a page on the web, a mail address, a telephone, or a page of the portal itself. */
export const isSafeAddress = (address: string): boolean =>
  /^(?:https:\/\/[^\s/]+\.|mailto:[^\s@]+@|tel:[+\d]|\/(?![/\\]))/i.test(address);

/**
 * A text of an author's with its few marks: `**bold**`, `[words](address)`, lines that begin with `- `, and an empty line between
 * paragraphs. It becomes a tree and never HTML; whatever is not one of these marks, links that are not safe too, is words.
 */
export function readMarks(text: string): readonly MarkedBlock[] {
  return text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .flatMap(readBlock);
}

/** Lines that are items stand together as a list; those between them, as a paragraph. */
function readBlock(block: string): readonly MarkedBlock[] {
  const runs: { listed: boolean; lines: string[] }[] = [];
  for (const line of block.trim().split('\n')) {
    const listed = item.test(line);
    const last = runs.at(-1);
    if (last?.listed === listed) last.lines.push(line);
    else runs.push({ listed, lines: [line] });
  }
  return runs.map(({ listed, lines }) =>
    listed
      ? { kind: 'list', items: lines.map((line) => readLine(line.replace(item, ''))) }
      : { kind: 'paragraph', parts: readLine(lines.join('\n')) },
  );
}

function readLine(line: string): readonly Marked[] {
  const parts: Marked[] = [];
  let from = 0;
  for (const found of line.matchAll(mark)) {
    const [whole, bold, words, to = ''] = found;
    if (words !== undefined && !isSafeAddress(to)) continue;
    if (found.index > from) parts.push({ kind: 'words', words: line.slice(from, found.index) });
    parts.push(bold === undefined ? { kind: 'link', words: words ?? '', to } : { kind: 'bold', words: bold });
    from = found.index + whole.length;
  }
  if (from < line.length) parts.push({ kind: 'words', words: line.slice(from) });
  return parts;
}
