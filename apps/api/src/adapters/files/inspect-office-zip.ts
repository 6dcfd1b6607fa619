import yauzl from 'yauzl';
import type { AttachmentRefusal } from '@handslag/contracts/attachments';

const mostEntries = 5_000;
const mostBytes = 500_000_000;
const mostRatio = 200;
// A document of a few hundred bytes of XML packs extremely well without being a bomb.
const ratioMatters = 10_000_000;
const encrypted = 0x1;
const symbolicLink = 0o120000;
const active = /(^|\/)(vbaproject\.bin|vbadata\.xml|activex\d*\.(bin|xml))$|^(basic|scripts)\//i;
const nested =
  /\.(zip|7z|rar|gz|tar|jar|cab|iso|exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|hta|lnk|docm|xlsm|pptm)$/i;

/**
 * Looks through the directory of a docx, xlsx or odt without unpacking anything: how many parts, how large they
 * claim to be, macros, programs, archives inside, links and paths that lead out. Null when nothing is wrong.
 */
export async function inspectOfficeZip(path: string): Promise<AttachmentRefusal | null> {
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.openPromise(path, { strictFileNames: true });
  } catch {
    return 'damaged';
  }
  let packed = 0;
  let unpacked = 0;
  try {
    if (zip.entryCount > mostEntries) return 'not-scannable';
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      if (entry.generalPurposeBitFlag & encrypted) return 'password-protected';
      if (((entry.externalFileAttributes >>> 16) & 0o170000) === symbolicLink) return 'not-scannable';
      if (active.test(entry.fileName) || nested.test(entry.fileName)) return 'not-scannable';
      if (unpacked > mostBytes || (unpacked > ratioMatters && unpacked > packed * mostRatio))
        return 'not-scannable';
    }
    return null;
  } catch {
    return 'damaged';
  } finally {
    zip.close();
  }
}
