/** What makes a spreadsheet read a cell as a formula (OWASP, CSV injection). */
const formula = /^[\s\p{Cc}]*[=+\-@|%]|^[\t\r\n]/u;

/** Lets the browser save rows as a CSV that Swedish spreadsheets open. Made of what the page already shows. */
export function saveCsv(name: string, rows: readonly (readonly string[])[]): void {
  const text = `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function cell(value: string): string {
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
