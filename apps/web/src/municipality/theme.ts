import { contrast, fromHex, toHex, type Colour } from './colour.ts';

/** Every tone the page draws with, as `#rrggbb`. Which may stand on which, and how clearly, is proven in theme.test.ts. */
export type Tones = {
  /** The page, and what lies on it: cards, fields. */
  page: string;
  surface: string;
  /** Calm fields of colour behind text. */
  tint: string;
  tintStrong: string;
  ink: string;
  inkSoft: string;
  /** Decorative rule; tells nothing by itself. */
  line: string;
  /** Outline of a field or a control: 3:1. */
  outline: string;
  /** Links and coloured headings on page, surface and tints. */
  brandInk: string;
  /** Filled buttons, with `onBrand` as their text. */
  brand: string;
  brandHover: string;
  onBrand: string;
  /** The footer, with `onDeep` as its text. */
  deep: string;
  onDeep: string;
};

const readable = 4.5;
const visible = 3;

/**
 * Makes all tones of a municipality from its one colour, keeping the hue and moving the lightness until text reads
 * at 4.5:1 and controls show at 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export function themeOf(brandColour: string): { light: Tones; dark: Tones } {
  const brand = fromHex(brandColour);
  return { light: lightTones(brand), dark: darkTones(brand) };
}

function lightTones(brand: Colour): Tones {
  const tone = shades(brand);
  const page = tone(0.992, 0.003);
  const tint = tone(0.962, 0.02);
  const tintStrong = tone(0.925, 0.035);
  const filled = darkUntil(brand, Math.min(brand.lightness, 0.56), ['#ffffff'], readable + 0.6);
  return {
    page,
    surface: '#ffffff',
    tint,
    tintStrong,
    ink: tone(0.24, 0.018),
    inkSoft: darkUntil({ ...brand, chroma: Math.min(brand.chroma, 0.02) }, 0.47, [tintStrong], readable),
    line: tone(0.88, 0.012),
    outline: darkUntil({ ...brand, chroma: Math.min(brand.chroma, 0.025) }, 0.6, [tint, tintStrong], visible),
    brandInk: darkUntil(brand, Math.min(brand.lightness, 0.5), [page, tint, tintStrong], readable),
    brand: filled,
    brandHover: toHex({ ...fromHex(filled), lightness: Math.max(0.2, fromHex(filled).lightness - 0.08) }),
    onBrand: '#ffffff',
    deep: tone(0.27, 0.055),
    onDeep: tone(0.97, 0.012),
  };
}

function darkTones(brand: Colour): Tones {
  const tone = shades(brand);
  const surface = tone(0.235, 0.014);
  const tint = tone(0.27, 0.028);
  const tintStrong = tone(0.32, 0.04);
  const filled = lightUntil(brand, Math.max(brand.lightness, 0.74), ['#0d1013', tintStrong], readable + 0.6);
  return {
    page: tone(0.195, 0.012),
    surface,
    tint,
    tintStrong,
    ink: tone(0.95, 0.008),
    inkSoft: lightUntil({ ...brand, chroma: Math.min(brand.chroma, 0.02) }, 0.76, [tintStrong], readable),
    line: tone(0.36, 0.018),
    outline: lightUntil({ ...brand, chroma: Math.min(brand.chroma, 0.03) }, 0.6, [tint, tintStrong], visible),
    brandInk: lightUntil(brand, Math.max(brand.lightness, 0.76), [surface, tint, tintStrong], readable),
    brand: filled,
    brandHover: toHex({ ...fromHex(filled), lightness: Math.min(0.97, fromHex(filled).lightness + 0.06) }),
    onBrand: '#0d1013',
    deep: tone(0.15, 0.02),
    onDeep: tone(0.93, 0.012),
  };
}

/** A grey town stays grey: chroma is never more than the brand's own. */
function shades(brand: Colour): (lightness: number, chroma: number) => string {
  return (lightness, chroma) => toHex({ hue: brand.hue, lightness, chroma: Math.min(chroma, brand.chroma) });
}

function darkUntil(colour: Colour, from: number, grounds: readonly string[], least: number): string {
  return moveUntil(colour, from, -0.01, grounds, least, '#000000');
}

function lightUntil(colour: Colour, from: number, grounds: readonly string[], least: number): string {
  return moveUntil(colour, from, 0.01, grounds, least, '#ffffff');
}

function moveUntil(
  colour: Colour,
  from: number,
  step: number,
  grounds: readonly string[],
  least: number,
  last: string,
): string {
  for (let lightness = from; lightness > 0 && lightness < 1; lightness += step) {
    const hex = toHex({ ...colour, lightness });
    if (grounds.every((ground) => contrast(hex, ground) >= least)) return hex;
  }
  return last;
}
