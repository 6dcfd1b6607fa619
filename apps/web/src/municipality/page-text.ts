export type PagePart =
  { kind: 'heading' | 'paragraph'; text: string } | { kind: 'list'; points: readonly string[] };

/** A page as the municipality has written it: `# ` begins a heading, `- ` a point of a list, an empty line a new paragraph. */
export function pageText(written: string): PagePart[] {
  return written
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .flatMap((block) => partsOf(block.split('\n').map((line) => line.trim())));
}

function partsOf(lines: readonly string[]): PagePart[] {
  const parts: PagePart[] = [];
  for (const line of lines.filter((one) => one !== '')) {
    const last = parts.at(-1);
    if (line.startsWith('# ')) parts.push({ kind: 'heading', text: line.slice(2).trim() });
    else if (line.startsWith('- ') && last?.kind === 'list')
      parts.splice(-1, 1, { kind: 'list', points: [...last.points, line.slice(2).trim()] });
    else if (line.startsWith('- ')) parts.push({ kind: 'list', points: [line.slice(2).trim()] });
    else if (last?.kind === 'paragraph')
      parts.splice(-1, 1, { kind: 'paragraph', text: `${last.text} ${line}` });
    else parts.push({ kind: 'paragraph', text: line });
  }
  return parts;
}
