import 'reflect-metadata';
import { sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRoot, privateKeyOf } from '../src/pki/certificate-authority.ts';
import { createBench, type Bench } from './evidence-bench.ts';

const keyInfo = /<KeyInfo [^>]*Id="bidKeyInfo">.*<\/KeyInfo>/u;
const xmlns = 'http://www.w3.org/2000/09/xmldsig#';

let bench: Bench;
/** The thief's certificate, and what somebody else's signature becomes when the thief's key makes it. */
let stranger: string;
let signAsStranger: (xml: string) => string;

beforeAll(async () => {
  bench = await createBench();
  const thief = await createRoot('Någon annan');
  const key = await privateKeyOf(thief.keys);
  stranger = `<X509Certificate>${thief.certificate.toString('base64')}</X509Certificate>`;
  signAsStranger = (xml) => {
    const [signedInfo = ''] = /<SignedInfo .*<\/SignedInfo>/u.exec(xml) ?? [];
    const value = sign('sha256', Buffer.from(signedInfo), key).toString('base64');
    return xml.replace(/<SignatureValue>[^<]*/u, `<SignatureValue>${value}`);
  };
});

/** The person's own certificates stay where the digest finds them; the signature is made by a key that is none of theirs. */
describe('a stranger’s key beside the person’s certificates', () => {
  const outer = (own: string, beside: string): string =>
    `<KeyInfo xmlns="${xmlns}">${own}${beside}</KeyInfo>`;

  it.each<[string, (xml: string) => string, string]>([
    [
      'with the signed list inside a list of its own',
      (xml) => xml.replace(keyInfo, (theirs) => outer(`<X509Data>${stranger}</X509Data>`, theirs)),
      'names another certificate than the one it was made with',
    ],
    [
      'with the signed list before its own',
      (xml) => xml.replace(keyInfo, (theirs) => outer(theirs, `<X509Data>${stranger}</X509Data>`)),
      'names another certificate than the one it was made with',
    ],
    [
      'with the signed list inside its own list of certificates',
      (xml) => xml.replace(keyInfo, (theirs) => outer(`<X509Data>${stranger}${theirs}</X509Data>`, '')),
      'names another certificate than the one it was made with',
    ],
    [
      'with the signed list beside its own',
      (xml) => xml.replace(keyInfo, (theirs) => `${outer(`<X509Data>${stranger}</X509Data>`, '')}${theirs}`),
      'holds more than what is signed',
    ],
    [
      'with the signed list inside what is signed',
      (xml) =>
        xml
          .replace(keyInfo, (theirs) => `${outer(`<X509Data>${stranger}</X509Data>`, '')}${theirs}`)
          .replace(/(<KeyInfo [^>]*Id="bidKeyInfo">.*<\/KeyInfo>)(.*)(<\/bankIdSignedData>)/u, '$2$1$3'),
      'does not match its content',
    ],
    ['with nothing but the signature made anew', (xml) => xml, 'does not match its content'],
    [
      'with its certificate before theirs',
      (xml) => xml.replace('<X509Certificate>', `${stranger}<X509Certificate>`),
      'does not match its content',
    ],
  ])('%s is seen through', async (_how, edit, reason) => {
    await expect(bench.prove({ edit: (xml) => signAsStranger(edit(xml)) })).rejects.toThrow(reason);
  });

  it('is the only thing wrong: the same lists with the person’s own certificate outermost hold', async () => {
    const edit = (xml: string): string =>
      xml.replace(keyInfo, (theirs) => {
        const [own = ''] = /<X509Certificate>.*?<\/X509Certificate>/u.exec(theirs) ?? [];
        return outer(`<X509Data>${own}</X509Data>`, theirs);
      });
    await expect(bench.prove({ edit })).resolves.toMatchObject({ eidKind: 'mobile' });
  });
});
