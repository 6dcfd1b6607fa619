import { X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { child, children, parseXml, text } from './parse-xml.ts';
import { demand } from './signature-error.ts';

const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const canonical = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

/** What the signature really covers, read from the verified bytes and nowhere else. */
export interface SignedParts {
  /** The certificate that signed, then its issuers; the root is left out. */
  certificates: X509Certificate[];
  signedElement: Element;
}

/**
 * Checks the XML signature of a BankID order with the first certificate in its KeyInfo.
 * It says nothing yet about whether that certificate is to be trusted. Throws `SignatureError`.
 */
export function verifyXmlSignature(xml: string): SignedParts {
  const root = parseXml(xml).documentElement;
  demand(
    root !== null && root.localName === 'Signature' && root.namespaceURI === dsig,
    'the root element is not Signature',
  );
  demandNothingMore(root);
  demandExpectedAlgorithms(root);
  const [signer] = readCertificates(child(root, dsig, 'KeyInfo'));
  demand(signer !== undefined, 'the signature has no certificate');
  const verified = verifiedReferences(xml, signer.toString());
  const certificates = readCertificates(only(verified, dsig, 'KeyInfo'));
  demand(
    certificates[0]?.fingerprint256 === signer.fingerprint256,
    'the signature names another certificate than the one it was made with',
  );
  return {
    certificates,
    signedElement: only(verified, 'http://www.bankid.com/signature/v1.0.0/types', 'bankIdSignedData'),
  };
}

/** Whatever is beside the signed parts could be taken for signed by a careless reader. */
function demandNothingMore(root: Element): void {
  demand(
    contentOf(root) === 'SignedInfo SignatureValue KeyInfo Object' &&
      contentOf(child(root, dsig, 'Object')) === 'bankIdSignedData',
    'the signature holds more than what is signed',
  );
}

function contentOf(parent: Element): string {
  const nodes = Array.from(parent.childNodes).filter((node) => node.nodeValue?.trim() !== '');
  return nodes.map((node) => (node as Element).localName ?? 'text').join(' ');
}

function demandExpectedAlgorithms(root: Element): void {
  const signedInfo = child(root, dsig, 'SignedInfo');
  demandAlgorithm(child(signedInfo, dsig, 'CanonicalizationMethod'), canonical);
  demandAlgorithm(child(signedInfo, dsig, 'SignatureMethod'), rsaSha256);
  const references = children(signedInfo, dsig, 'Reference');
  const targets = references.map((reference) => reference.getAttribute('URI')).toSorted();
  demand(targets.join(' ') === '#bidKeyInfo #bidSignedData', 'the references are not the two expected');
  for (const reference of references) {
    demandAlgorithm(child(reference, dsig, 'DigestMethod'), sha256);
    const [transforms] = children(reference, dsig, 'Transforms');
    if (transforms) demandAlgorithm(child(transforms, dsig, 'Transform'), canonical);
  }
}

function demandAlgorithm(element: Element, algorithm: string): void {
  demand(
    element.getAttribute('Algorithm') === algorithm,
    `${element.localName ?? ''} is another than expected`,
  );
}

function verifiedReferences(xml: string, publicCert: string): Element[] {
  const signature = new SignedXml({ publicCert, getCertFromKeyInfo: () => null });
  let valid = false;
  try {
    signature.loadSignature(xml);
    valid = signature.checkSignature(xml);
  } catch {
    valid = false;
  }
  demand(valid, 'the signature does not match its content');
  return signature.getSignedReferences().flatMap((part) => parseXml(part).documentElement ?? []);
}

function only(elements: Element[], namespace: string, name: string): Element {
  const [element, ...rest] = elements.filter((e) => e.localName === name && e.namespaceURI === namespace);
  demand(element !== undefined && rest.length === 0, `${name} is not signed`);
  return element;
}

function readCertificates(keyInfo: Element): X509Certificate[] {
  const elements = children(child(keyInfo, dsig, 'X509Data'), dsig, 'X509Certificate');
  return elements.map((element) => readCertificate(Buffer.from(text(element), 'base64')));
}

function readCertificate(der: Buffer): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch {
    demand(false, 'a certificate cannot be read');
  }
}
