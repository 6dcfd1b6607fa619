/** Says that a file is UTF-8, to spreadsheets that would else guess. Its very first character. */
export const csvMark = '\uFEFF';

/** What makes a spreadsheet read a cell as a formula (OWASP, CSV injection). */
const formula = /^[\s\p{Cc}]*[=+\-@|%]|^[\t\r\n]/u;

/** One row as Swedish spreadsheets read it: semicolons, every cell in quotes, and no cell a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(';')}\r\n`;
}

function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Rows as a file that Swedish spreadsheets open as it is. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${csvMark}${rows.map(csvLine).join('')}`;
}
