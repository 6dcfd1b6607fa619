import { expect, test } from 'vitest';
import { spreadGraph } from './spread-graph.ts';

const client = (graph: readonly number[], words: string): string =>
  `config.parameterizationSchema = {\n  strings: JSON.parse("[${words}]"),\n  graph: "${Buffer.from(graph).toString('base64url')}"\n}\n`;

test('the words of the client’s graph stand a thousand places higher, and nothing else is changed', () => {
  // One input with one edge (word 5, two bytes, no node, list of word 2, marks), one output (word 200), one root (word 2).
  const graph = [1, 1, 1, 1, 5, 18, 0, 0, 3, 7, 1, 200, 1, 4, 0, 2, 0, 1];
  const moved = [1, 1, 1, 1, 133, 8, 18, 0, 0, 131, 8, 7, 1, 200, 9, 4, 0, 130, 8, 0, 1];
  const nothing = String.raw`\"\",`.repeat(1024);
  const words = String.raw`\"where\"`;
  expect(spreadGraph(client(graph, words))).toBe(client(moved, nothing + words));
});

test('a client that is written in another way is refused', () => {
  expect(() => spreadGraph('export const config = {}')).toThrow('not where it used to be');
  expect(() => spreadGraph(client([0, 0, 0, 1], ''))).toThrow('not written as it used to be');
});
