const gpsPointer = 0x8825;
const entryLength = 12;
const mostEntries = 1_000;
const exifMark = Buffer.from('Exif\0\0', 'latin1');
const xmpPosition = /exif:GPS\w+(?:\s*=\s*"[^"]*"|>[^<]*<)/g;

/**
 * Blanks the place where a photo was taken, in place: the GPS directory of every EXIF block, and GPS properties in XMP.
 * Everything else in the file, its length included, stays. Returns whether anything was found.
 */
export function blankPosition(bytes: Buffer): boolean {
  let found = blankXmp(bytes);
  for (let at = bytes.indexOf(exifMark); at >= 0; at = bytes.indexOf(exifMark, at + 1)) {
    found = blankExif(bytes.subarray(at + exifMark.length)) || found;
  }
  return found;
}

function blankExif(tiff: Buffer): boolean {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return false;
  const little = order === 'II';
  const u16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const entries = (directory: number): number[] => {
    if (directory + 2 > tiff.length) return [];
    const count = Math.min(u16(directory), mostEntries);
    const starts = Array.from({ length: count }, (_, index) => directory + 2 + index * entryLength);
    return starts.filter((start) => start + entryLength <= tiff.length);
  };
  let found = false;
  for (const entry of entries(u32(4)).filter((start) => u16(start) === gpsPointer)) {
    const directory = u32(entry + 8);
    for (const start of entries(directory)) {
      const length = u32(start + 4) * (sizeOfType[u16(start + 2)] ?? 1);
      const at = u32(start + 8);
      if (length > 4 && at + length <= tiff.length) tiff.fill(0, at, at + length);
      tiff.fill(0, start, start + entryLength);
      found = true;
    }
    if (directory + 2 <= tiff.length) tiff.fill(0, directory, directory + 2);
  }
  return found;
}

/** Bytes of one value of each TIFF type. */
const sizeOfType: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
};

function blankXmp(bytes: Buffer): boolean {
  let found = false;
  for (const match of bytes.toString('latin1').matchAll(xmpPosition)) {
    const value = /["'>]([^"<]*)["<]$/.exec(match[0])?.[1] ?? '';
    const end = match.index + match[0].length - 1;
    bytes.fill(' ', end - value.length, end);
    found ||= value.trim() !== '';
  }
  return found;
}
