const jsonType = 114;

/**
 * JSON texts as a value of the type json[], in the binary form the database reads without taking anything apart: nothing is quoted,
 * and what is stored is the text that was given.
 */
export function jsonList(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const list = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 20));
  // One dimension, no nulls, the type, how many, the first has number one; then each with its length.
  let at = [1, 0, jsonType, texts.length, 1].reduce((offset, head) => list.writeInt32BE(head, offset), 0);
  for (const [index, text] of texts.entries()) {
    at = list.writeInt32BE(lengths[index] ?? 0, at);
    at += list.write(text, at);
  }
  return list;
}
