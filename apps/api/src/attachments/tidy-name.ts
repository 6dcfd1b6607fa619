const longest = 150;

/** A file's own name: no folders, nothing invisible or that steers direction, of moderate length, its extension kept. */
export function tidyName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/gu, '').trim();
  const [, stem = '', extension = ''] = /^(.*?)(\.[^.]{1,10})?$/s.exec(visible) ?? [];
  return `${[...stem].slice(0, longest).join('') || 'fil'}${extension}`;
}
