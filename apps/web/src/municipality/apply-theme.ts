import { themeOf } from './theme.ts';

/** Hands the tones to the style sheets as `--light-…` and `--dark-…`, through the style object: the strict CSP allows no style element. */
export function applyTheme(brandColour: string): void {
  const { style } = document.documentElement;
  for (const [scheme, tones] of Object.entries(themeOf(brandColour))) {
    for (const [name, hex] of Object.entries(tones)) {
      style.setProperty(
        `--${scheme}-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        hex,
      );
    }
  }
}
