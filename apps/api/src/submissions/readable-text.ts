/** Letters of scripts that run from right to left: the blocks set aside for them, whatever comes to stand there. */
const fromRight = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
/** The last of them before anything else than a mark of theirs, or a space or sign that another one follows. */
const lastFromRight = new RegExp(
  `[${fromRight}]\\p{M}*(?![${fromRight}\\p{M}]|[^\\p{L}\\p{N}]*[${fromRight}])`,
  'gu',
);
const leftToRight = '\u200e';

/**
 * A text as it reads the same everywhere: in the app it is signed in, on a page, in a PDF. Nothing may hide or turn round what stands beside
 * it, and what parts two words goes on parting them; numbers after letters that run from right to left stand in the order they were written.
 * The classes are those that do not change with Unicode's versions, since a text is made anew years later to prove a signature.
 */
export function readableText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replaceAll(/[\t\v\f]/gu, ' ')
    .replaceAll(
      /(?!\n)[\p{Cc}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffb]/gu,
      '',
    )
    .replaceAll(lastFromRight, `$&${leftToRight}`)
    .toWellFormed();
}
