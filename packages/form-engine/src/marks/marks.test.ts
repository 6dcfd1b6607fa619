import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeAddress, readMarks } from './read-marks.ts';
import { withoutMarks } from './without-marks.ts';

const words = (said: string) => ({ kind: 'words', words: said });

describe('marks in a text', () => {
  it('are bold, links, lists and paragraphs', () => {
    const text =
      'Ta med **intyg**.\n\n- från [skolan](https://skola.example/intyg)\n- eller läkare\nInte båda.';
    expect(readMarks(text)).toEqual([
      { kind: 'paragraph', parts: [words('Ta med '), { kind: 'bold', words: 'intyg' }, words('.')] },
      {
        kind: 'list',
        items: [
          [words('från '), { kind: 'link', words: 'skolan', to: 'https://skola.example/intyg' }],
          [words('eller läkare')],
        ],
      },
      { kind: 'paragraph', parts: [words('Inte båda.')] },
    ]);
  });

  it('leave a text without them as it stands', () => {
    for (const text of [
      '2 * 3 * 4',
      'Ring 0123-456 78',
      'a - b',
      '[x] ja',
      '**',
      '-utan mellanrum',
      'rad\nrad',
    ])
      expect(readMarks(text)).toEqual([{ kind: 'paragraph', parts: [words(text)] }]);
    expect(readMarks(' \n\n ')).toEqual([]);
  });

  it('lead nowhere that could harm: such a link is words', () => {
    for (const to of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert`1`',
      'data:text/html,x',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'http://plain.example',
      'https:example',
      'vbscript:x',
      'www.kommun.example',
    ]) {
      expect(isSafeAddress(to)).toBe(false);
      expect(readMarks(`[se](${to})`)).toEqual([{ kind: 'paragraph', parts: [words(`[se](${to})`)] }]);
    }
    for (const to of ['https://a.example/b?c=d#e', 'mailto:a@b.example', 'tel:+46123', '/blanketter'])
      expect(isSafeAddress(to)).toBe(true);
  });

  it('are words with addresses where nothing can be marked', () => {
    expect(withoutMarks('**Obs!** Läs [mer om stöd](https://a.example).\n\n- ett\n- [0123](tel:0123)')).toBe(
      'Obs! Läs mer om stöd (https://a.example).\n– ett\n– 0123',
    );
  });

  it('lose nothing that was written, whatever it is, in little time', () => {
    const piece = fc.constantFrom('**', '[', '](', ')', 'https://a.b', '\n', '- ', 'ord ', '*', '\\', '<b>');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        const text = pieces.join('');
        const kept = withoutMarks(text).replaceAll(/[^a-zå-ö<>]/gi, '');
        for (const letter of new Set(kept)) expect(text).toContain(letter);
        expect(kept.length).toBeGreaterThanOrEqual(
          text.replaceAll(/\]\([^()\s]+\)/g, '').replaceAll(/[^a-zå-ö<>]/gi, '').length,
        );
      }),
    );
    const begun = performance.now();
    readMarks('['.repeat(10_000));
    readMarks('**'.repeat(5_000));
    readMarks('[a]('.repeat(2_500));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
