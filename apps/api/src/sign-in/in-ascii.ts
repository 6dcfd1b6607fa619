/** A header takes no other letters; those already written as %… stay as they are. */
export function inAscii(path: string): string {
  return path.toWellFormed().replace(/[^!-~]+/g, encodeURIComponent);
}
