import { csvLine, csvMark } from './csv-line.ts';

/** Rows as a file that Swedish spreadsheets open as it is. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${csvMark}${rows.map(csvLine).join('')}`;
}
