import { beforeAll, describe, expect, it } from 'vitest';
import { createBench, type Bench } from './evidence-bench.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await createBench();
});

describe('the signed XML', () => {
  const wrap = (xml: string): string => {
    const inner = xml.replace(/^<\?xml[^>]*>/u, '');
    return `<Envelope xmlns="urn:x">${inner}</Envelope>`;
  };

  it.each<[string, string, (xml: string) => string]>([
    ['not XML', 'not well-formed XML', (xml) => xml.slice(0, -5)],
    ['something around it', 'the root element is not Signature', wrap],
    [
      'another namespace',
      'the root element is not Signature',
      (xml) =>
        xml.replace('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">', '<Signature xmlns="urn:x">'),
    ],
    [
      'a comment',
      'holds a DTD, comment or instruction',
      (xml) => xml.replace('<Object>', '<Object><!-- hello -->'),
    ],
    [
      'CDATA',
      'holds a DTD, comment or instruction',
      (xml) => xml.replace('<Object>', '<Object><![CDATA[x]]>'),
    ],
    [
      'an instruction',
      'holds a DTD, comment or instruction',
      (xml) => xml.replace('<Object>', '<?a b?><Object>'),
    ],
    [
      'the same id twice',
      'the same id twice',
      (xml) => xml.replace('<Object>', '<Object id="bidSignedData">'),
    ],
    [
      'a second Object',
      'more than what is signed',
      (xml) => xml.replace('<Object>', '<Object></Object><Object>'),
    ],
    ['text beside the data', 'more than what is signed', (xml) => xml.replace('<Object>', '<Object>Hej')],
    [
      'no certificate',
      'the signature has no certificate',
      (xml) => xml.replaceAll(/<X509Certificate>.*?<\/X509Certificate>/gu, ''),
    ],
    [
      'a certificate that is none',
      'a certificate cannot be read',
      (xml) => xml.replace(/<X509Certificate>.*?</u, '<X509Certificate>AAAA<'),
    ],
    [
      'a value inside a value',
      'holds more than text',
      (xml) => xml.replace('<X509Certificate>', '<X509Certificate><b></b>'),
    ],
    [
      'another signature method',
      'SignatureMethod is another than expected',
      (xml) => xml.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#rsa-sha512'),
    ],
    [
      'another digest',
      'DigestMethod is another than expected',
      (xml) => xml.replace('xmlenc#sha256', 'xmlenc#sha512'),
    ],
    [
      'another canonical form',
      'CanonicalizationMethod is another than expected',
      (xml) => xml.replace('REC-xml-c14n-20010315', 'REC-xml-c14n-20010315#WithComments'),
    ],
    [
      'another transform',
      'Transform is another than expected',
      (xml) =>
        xml.replace(
          '<Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315">',
          '<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature">',
        ),
    ],
    [
      'a third reference',
      'the references are not the two expected',
      (xml) => xml.replace('</SignedInfo>', '<Reference URI=""></Reference></SignedInfo>'),
    ],
    [
      'another signature value',
      'does not match its content',
      (xml) => xml.replace(/<SignatureValue>.{8}/u, '<SignatureValue>AAAAAAAA'),
    ],
    [
      'another certificate first',
      'does not match its content',
      (xml) => {
        const [first = '', second = ''] = xml.match(/<X509Certificate>.*?<\/X509Certificate>/gu) ?? [];
        return xml.replace(first, 'FIRST').replace(second, first).replace('FIRST', second);
      },
    ],
    [
      'two lists of certificates',
      'the signature has 2 X509Data',
      (xml) => xml.replace('<X509Data>', '<X509Data></X509Data><X509Data>'),
    ],
    [
      'too much',
      'the signature is too large',
      (xml) => xml.replace('<Object>', `<Object>${' '.repeat(1_500_000)}`),
    ],
  ])('%s: %s', async (_what, reason, edit) => {
    await expect(bench.prove({ edit })).rejects.toThrow(reason);
  });

  it('may be laid out with space between its parts', async () => {
    const edit = (xml: string): string =>
      xml.replace('<Object>', '\n<Object>\n').replace('</Object>', '\n</Object>\n');
    await expect(bench.prove({ edit })).resolves.toBeDefined();
  });

  it.each([
    ['not base64', `${Buffer.from('<Signature/>').toString('base64')}!`],
    ['not UTF-8', Buffer.from([0xff, 0xfe]).toString('base64')],
    ['nothing', ''],
  ])('%s is no signature', async (_what, signature) => {
    await expect(bench.prove({ verify: { signature } })).rejects.toThrow(
      /^the signature is not (?:base64|text)$/u,
    );
  });
});
