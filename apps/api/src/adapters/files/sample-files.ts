import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { crc32 } from 'node:zlib';

/** Small files of each kind, sound and unsound, made on the spot for tests. */

type Part = { name: string; content?: string; flags?: number; attributes?: number; claimedSize?: number };

/** A zip with stored parts; a part may lie about its size, flags and attributes. */
export function zipOf(parts: Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', flags = 0, attributes = 0, claimedSize } of parts) {
    const bytes = Buffer.from(content);
    const fileName = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(bytes.length, 4);
    sizes.writeUInt32LE(claimedSize ?? bytes.length, 8);
    const method = claimedSize === undefined ? 0 : 8;
    const header = Buffer.from([80, 75, 3, 4, 20, 0, flags, 8, method, 0, 0, 0, 0, 0]);
    const nameLength = Buffer.alloc(4);
    nameLength.writeUInt16LE(fileName.length, 0);
    local.push(header, sizes, nameLength, fileName, bytes);
    const entry = Buffer.alloc(14);
    entry.writeUInt16LE(fileName.length, 0);
    const place = Buffer.alloc(8);
    place.writeUInt32LE((attributes << 16) >>> 0, 0);
    place.writeUInt32LE(offset, 4);
    const made = Buffer.from([80, 75, 1, 2, 20, 3, 20, 0, flags, 8, method, 0, 0, 0, 0, 0]);
    central.push(made, sizes, entry.subarray(0, 10), place, fileName);
    offset += header.length + sizes.length + nameLength.length + fileName.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const contentTypes = (part: string): Part => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x.xml" ContentType="application/vnd.openxmlformats-officedocument.${part}.main+xml"/></Types>`,
});

/** A Word document, with more parts if wished. */
export function docxOf(...more: Part[]): Buffer {
  return zipOf([
    contentTypes('wordprocessingml.document'),
    { name: 'word/document.xml', content: '<w/>' },
    ...more,
  ]);
}

/** An Excel workbook, with more parts if wished. */
export function xlsxOf(...more: Part[]): Buffer {
  return zipOf([contentTypes('spreadsheetml.sheet'), { name: 'xl/workbook.xml', content: '<w/>' }, ...more]);
}

/** An OpenDocument text, with more parts if wished. */
export function odtOf(...more: Part[]): Buffer {
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: '<o/>' },
    ...more,
  ]);
}

/** A PDF of one page; with a script that runs when opened, or encrypted. */
export async function pdfOf(kind: 'sound' | 'script' | 'encrypted' = 'sound'): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  if (kind === 'script') {
    const action = document.context.obj({
      Type: 'Action',
      S: 'JavaScript',
      JS: PDFString.of('app.alert(1)'),
    });
    document.catalog.set(PDFName.of('OpenAction'), document.context.register(action));
  }
  if (kind === 'encrypted') document.encrypt({ userPassword: 'hemligt' });
  return Buffer.from(await document.save());
}

/** A JPEG's beginning and end round an EXIF block with a position, and XMP that repeats it. */
export function jpegWithPosition(): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4 + 2 + 24 + 4 + 24);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, 0x0112, 3, 1, 6);
  entry(22, 0x8825, 4, 1, 38);
  tiff.writeUInt16LE(2, 38);
  entry(40, 1, 2, 2, 0x4e);
  entry(52, 2, 5, 3, 68);
  for (const [index, value] of [59, 1, 19, 1, 4242, 100].entries()) tiff.writeUInt32LE(value, 68 + index * 4);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const xmp = Buffer.from(
    'http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="59,19.7N"><exif:GPSLongitude>18,3.1E</exif:GPSLongitude></x>',
  );
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(exif),
    segment(xmp),
    segment(Buffer.alloc(16), 0xdb),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(content: Buffer, mark = 0xe1): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The industry's harmless test file, in two pieces so that this source is not itself found. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('');
