/** The id of the question an answer path begins with: `children[r1].papers` is within `children`. */
export function outermost(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}
