import type { X509Certificate } from 'node:crypto';
import { XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { child, children, parseXml } from '../signature/parse-xml.ts';
import { demand } from '../signature/signature-error.ts';
import { algorithms, dsig } from './saml-names.ts';
import { hashAlgorithms, signatureAlgorithms } from './signature-algorithms.ts';

/** What the signed document must be. */
export interface SignedRoot {
  namespace: string;
  name: string;
  /** Only these; whatever key the document itself brings is not looked at. */
  certificates: readonly X509Certificate[];
}

/**
 * Verifies the one signature of a message that signs its own root, and gives the root as it was signed, without the
 * signature: read nothing but that, then wrapping has nothing to gain. Throws `SignatureError`.
 */
export function verifyEnvelopedSignature(xml: string, expected: SignedRoot): Element {
  const document = parseXml(xml);
  const id = demandRoot(document, expected);
  const signature = onlySignature(document);
  demandShape(signature, id);
  for (const certificate of expected.certificates) {
    const signed = signedBytes(xml, signature, certificate);
    if (signed === undefined) continue;
    const verified = parseXml(signed);
    demand(demandRoot(verified, expected) === id, 'another element is signed');
    demand(
      verified.getElementsByTagNameNS(dsig, 'Signature').length === 0,
      'there is a signature in the signed',
    );
    return verified.documentElement as Element;
  }
  demand(false, 'the signature does not match its content');
}

function demandRoot({ documentElement: root }: Document, { namespace, name }: SignedRoot): string {
  demand(
    root !== null && root.localName === name && root.namespaceURI === namespace,
    `the root is not ${name}`,
  );
  const id = root.getAttribute('ID') ?? '';
  demand(id !== '', `${name} has no id`);
  return id;
}

function onlySignature(document: Document): Element {
  const all = document.getElementsByTagNameNS(dsig, 'Signature');
  demand(all.length > 0, 'there is no signature');
  demand(all.length === 1, 'there is more than one signature');
  const signature = all[0];
  demand(signature?.parentNode === document.documentElement, 'the signature stands in another place');
  return signature as Element;
}

/** One reference, to the root, over the transforms SAML allows (core specification, 5.4.3 and 5.4.4). */
function demandShape(signature: Element, id: string): void {
  const content = Array.from(signature.childNodes).filter((node) => node.nodeValue?.trim() !== '');
  const names = content.map((node) => (node as Element).localName ?? 'text').join(' ');
  demand(
    /^SignedInfo SignatureValue(?: KeyInfo)?$/u.test(names),
    'the signature holds more than a signature',
  );
  const signedInfo = child(signature, dsig, 'SignedInfo');
  const reference = child(signedInfo, dsig, 'Reference');
  demand(reference.getAttribute('URI') === `#${id}`, 'the signature is not of the root');
  const transforms = children(child(reference, dsig, 'Transforms'), dsig, 'Transform').map(algorithmOf);
  demand(
    transforms.join(' ') === `${algorithms.enveloped} ${algorithms.exclusive}` &&
      algorithmOf(child(signedInfo, dsig, 'CanonicalizationMethod')) === algorithms.exclusive,
    'the signature is made over another form than expected',
  );
  demand(
    Object.hasOwn(signatureAlgorithms, algorithmOf(child(signedInfo, dsig, 'SignatureMethod'))) &&
      Object.hasOwn(hashAlgorithms, algorithmOf(child(reference, dsig, 'DigestMethod'))),
    'the signature is of a kind we do not accept',
  );
}

const algorithmOf = (element: Element): string => element.getAttribute('Algorithm') ?? '';

function signedBytes(xml: string, signature: Element, certificate: X509Certificate): string | undefined {
  const verifier = new SignedXml({ publicCert: certificate.toString(), getCertFromKeyInfo: () => null });
  // The library reads the document once more, by itself: what we do not accept must be unknown to it too.
  verifier.SignatureAlgorithms = signatureAlgorithms;
  verifier.HashAlgorithms = hashAlgorithms;
  verifier.CanonicalizationAlgorithms = only(verifier.CanonicalizationAlgorithms);
  try {
    verifier.loadSignature(new XMLSerializer().serializeToString(signature));
    if (!verifier.checkSignature(xml)) return undefined;
  } catch {
    return undefined;
  }
  const [signed, ...more] = verifier.getSignedReferences();
  demand(more.length === 0, 'more than one element is signed');
  return signed;
}

function only<T>(table: Record<string, T>): Record<string, T> {
  const kept = [algorithms.enveloped, algorithms.exclusive];
  return Object.fromEntries(Object.entries(table).filter(([uri]) => kept.some((each) => each === uri)));
}
