import { expect, it } from 'vitest';
import { pageText } from './page-text.ts';

it('makes headings, paragraphs and lists of what is written', () => {
  expect(pageText('# Vem\r\nKommunen\nansvarar.\n\n- ett\n- två\nSedan mer.\n\n\n#inget\n-inte')).toEqual([
    { kind: 'heading', text: 'Vem' },
    { kind: 'paragraph', text: 'Kommunen ansvarar.' },
    { kind: 'list', points: ['ett', 'två'] },
    { kind: 'paragraph', text: 'Sedan mer.' },
    { kind: 'paragraph', text: '#inget -inte' },
  ]);
});

it('is nothing of nothing', () => {
  expect(pageText(' \n\n ')).toEqual([]);
});
