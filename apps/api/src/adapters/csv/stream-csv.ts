import { Readable } from 'node:stream';
import { csvLine, csvMark } from '@handslag/contracts/files/csv';

/** The same as `writeCsv` for more than should be held at once: each page of rows is asked for when the one before it has gone. */
export function streamCsv(
  columns: readonly string[],
  pages: AsyncIterable<readonly (readonly string[])[]>,
): Readable {
  return Readable.from(linesOf(columns, pages), { objectMode: false });
}

async function* linesOf(
  columns: readonly string[],
  pages: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<string> {
  yield `${csvMark}${csvLine(columns)}`;
  for await (const rows of pages) if (rows.length > 0) yield rows.map(csvLine).join('');
}
