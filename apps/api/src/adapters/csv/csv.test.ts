import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { streamCsv } from './stream-csv.ts';
import { writeCsv } from '@handslag/contracts/files/csv';

test('a cell that a spreadsheet would reckon with is text', () => {
  const cells = ['=1+1', '+46', '-1', '@x', '\t=1', ' =1', '\r=1', 'a"b', 'vanlig; text', '|x', '%x'];
  expect(writeCsv([cells])).toBe(
    `\uFEFF"'=1+1";"'+46";"'-1";"'@x";"'\t=1";"' =1";"'\r=1";"a""b";"vanlig; text";"'|x";"'%x"\r\n`,
  );
});

test('a row with a line break in a cell stays one row', () => {
  expect(writeCsv([['a\r\nb', 'c'], ['d']])).toBe('\uFEFF"a\r\nb";"c"\r\n"d"\r\n');
});

test('page by page it is the same file, and no page is made before it is asked for', async () => {
  const made: number[] = [];
  async function* pages(): AsyncGenerator<string[][]> {
    for (const page of [1, 2, 3]) {
      made.push(page);
      yield page === 2 ? [] : [[`=${page}`, 'x']];
    }
  }
  const stream = streamCsv(['ett', 'två'], pages());
  expect(made).toEqual([]);
  expect(await text(stream)).toBe(
    writeCsv([
      ['ett', 'två'],
      ['=1', 'x'],
      ['=3', 'x'],
    ]).slice(1),
  );
  expect(made).toEqual([1, 2, 3]);
});
