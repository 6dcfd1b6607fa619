const pathData = /^[\d\s,.eE+\-MmZzLlHhVvCcSsQqTtAa]{1,20000}$/;
const box = /^-?[\d.]+(?:[ ,]+-?[\d.]+){3}$/;
const colour = /^#[0-9a-f]{6}$/i;

/** The municipality's mark as an SVG picture. What is not path data is never put into it; a plain disc stands instead. */
export function municipalityMark(logo: { viewBox: string; path: string }, brandColour: string): string {
  const fill = colour.test(brandColour) ? brandColour : '#333333';
  const drawable = box.test(logo.viewBox) && pathData.test(logo.path);
  return drawable
    ? `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${logo.viewBox}"><path fill="${fill}" d="${logo.path}"/></svg>`
    : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle fill="${fill}" cx="12" cy="12" r="12"/></svg>`;
}
