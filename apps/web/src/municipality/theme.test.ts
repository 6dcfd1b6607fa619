import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, fromHex, toHex } from './colour.ts';
import { themeOf, type Tones } from './theme.ts';

type Tone = keyof Tones;
const grounds: Tone[] = ['page', 'surface', 'tint', 'tintStrong'];
/** Which tone stands on which, and how clearly it must. */
const text: [Tone, Tone][] = [
  ...grounds.flatMap((ground): [Tone, Tone][] => [
    ['ink', ground],
    ['inkSoft', ground],
    ['brandInk', ground],
  ]),
  ['onBrand', 'brand'],
  ['onBrand', 'brandHover'],
  ['onDeep', 'deep'],
];
const controls: [Tone, Tone][] = grounds.flatMap((ground): [Tone, Tone][] => [
  ['outline', ground],
  ['brand', ground],
]);

const anyColour = integer({ min: 0, max: 0xffffff }).map(
  (value) => `#${value.toString(16).padStart(6, '0')}`,
);

describe('themeOf', () => {
  it.each(['light', 'dark'] as const)(
    'makes text readable and controls visible from any colour (%s)',
    (scheme) => {
      assert(
        property(anyColour, (brandColour) => {
          const tones = themeOf(brandColour)[scheme];
          for (const [front, back] of text)
            expect(contrast(tones[front], tones[back]), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
          for (const [front, back] of controls)
            expect(contrast(tones[front], tones[back]), `${front} on ${back}`).toBeGreaterThanOrEqual(3);
        }),
        {
          numRuns: 400,
          examples: [['#000000'], ['#ffffff'], ['#ffff00'], ['#0000ff'], ['#ff0000'], ['#00ff00']],
        },
      );
    },
  );

  it('keeps the hue of the municipality', () => {
    const { hue } = fromHex('#1f5fa8');
    expect(fromHex(themeOf('#1f5fa8').light.brand).hue).toBeCloseTo(hue, 1);
    expect(fromHex(themeOf('#1f5fa8').dark.brandInk).hue).toBeCloseTo(hue, 1);
  });
});

describe('colour', () => {
  it('comes back as it went in', () => {
    assert(
      property(anyColour, (hex) => {
        expect(toHex(fromHex(hex))).toBe(hex);
      }),
    );
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
