import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

export type TestFile = { name: string; mimeType: string; buffer: Buffer };

/** A small picture or document under a name, with the ending of what it is. */
export function fileNamed(name: string): TestFile {
  const [, stem = name, ending] = /^(.*)\.(\w+)$/.exec(name) ?? [];
  return ['png', 'jpg', 'heic'].includes(ending ?? '') ? picture(`${stem}.png`, 8) : pdf(`${stem}.pdf`);
}

/** A picture of noise, which no compression makes smaller: three bytes for each pixel of its side squared. */
export function picture(name: string, side: number): TestFile {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // Eight bits of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: side }, () => Buffer.concat([Buffer.from([0]), randomBytes(side * 3)]));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(Buffer.concat(rows), { level: 0 });
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return { name, mimeType: 'image/png', buffer: Buffer.concat(parts) };
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const locked =
  '<</Filter/Standard/V 1/R 2/P -4/O(00000000000000000000000000000000)/U(00000000000000000000000000000000)>>';

/** A page; with a script that runs when it is opened; or locked with a password. */
export function pdf(name: string, kind: 'plain' | 'scripted' | 'locked' = 'plain'): TestFile {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${kind === 'scripted' ? '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' : ''}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>',
    ...(kind === 'locked' ? [locked] : []),
  ];
  const places: number[] = [];
  let text = '%PDF-1.4\n';
  for (const [index, object] of objects.entries()) {
    places.push(text.length);
    text += `${index + 1} 0 obj${object}endobj\n`;
  }
  const start = text.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = kind === 'locked' ? '/Encrypt 4 0 R/ID[(0000000000000000)(0000000000000000)]' : '';
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R${encrypt}>>\nstartxref\n${start}\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') };
}
