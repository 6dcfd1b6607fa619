export type MarkKind = 'bold' | 'link' | 'list';
/** Words in a field, and what of them is selected: from, and until. */
export type Selection = { readonly words: string; readonly from: number; readonly until: number };

/** Puts a mark on what is selected, or takes it away where it is there. What is then selected is what to write next. */
export function markSelection(selection: Selection, kind: MarkKind): Selection {
  return kind === 'bold' ? bold(selection) : kind === 'link' ? link(selection) : list(selection);
}

function bold({ words, from, until }: Selection): Selection {
  const [before, chosen, after] = [words.slice(0, from), words.slice(from, until), words.slice(until)];
  if (before.endsWith('**') && after.startsWith('**'))
    return { words: before.slice(0, -2) + chosen + after.slice(2), from: from - 2, until: until - 2 };
  return { words: `${before}**${chosen}**${after}`, from: from + 2, until: until + 2 };
}

const isAddress = /^(?:https?:\/\/|mailto:|tel:|www\.)\S+$/i;
const beginning = 'https://';

function link({ words, from, until }: Selection): Selection {
  const chosen = words.slice(from, until);
  const put = (said: string, to: string, select: 'words' | 'address'): Selection => {
    const at = select === 'words' ? from + 1 : from + said.length + 3;
    const marked = `[${said}](${to})`;
    return {
      words: words.slice(0, from) + marked + words.slice(until),
      from: at,
      until: at + (select === 'words' ? said : to).length,
    };
  };
  return isAddress.test(chosen) ? put('', chosen, 'words') : put(chosen, beginning, 'address');
}

/** Whole lines. */
function list({ words, from, until }: Selection): Selection {
  const start = words.lastIndexOf('\n', from - 1) + 1;
  const next = words.indexOf('\n', until);
  const end = next < 0 ? words.length : next;
  const lines = words.slice(start, end).split('\n');
  const isListed = lines.every((line) => line.startsWith('- '));
  const marked = lines.map((line) => (isListed ? line.slice(2) : `- ${line}`)).join('\n');
  return {
    words: words.slice(0, start) + marked + words.slice(end),
    from: start + marked.length,
    until: start + marked.length,
  };
}
