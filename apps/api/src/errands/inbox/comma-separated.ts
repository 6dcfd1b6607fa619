/**
 * Rows as a file that a Swedish spreadsheet opens as it is: semicolons, every cell in quotes, a mark that it is UTF-8. A cell that a
 * spreadsheet would run as a formula is made text (OWASP, CSV injection).
 */
export function commaSeparated(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[\s\p{Cc}]*[=+\-@|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
