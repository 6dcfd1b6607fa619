/**
 * A text as it reads the same everywhere: in the app it is signed in, on a page, in a PDF. Nothing may hide or turn round what stands beside
 * it, and what parts two words goes on parting them. The classes are those that do not change with Unicode's versions, since a text is made
 * anew years later to prove a signature.
 */
export function readableText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replaceAll(/[\t\v\f]/gu, ' ')
    .replaceAll(
      /(?!\n)[\p{Cc}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffb]/gu,
      '',
    )
    .toWellFormed();
}
