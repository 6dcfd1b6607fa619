/** What makes a spreadsheet read a cell as a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

/** Rows as a CSV that Swedish spreadsheets open: semicolons, and a mark that says UTF-8. No cell is a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
