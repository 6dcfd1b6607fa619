import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { demand } from './signature-error.ts';

const elementNode = 1;
const textNode = 3;

/** Tags and attributes together. A true answer has some two hundred; to look through many takes the square of them, before anything is proven. */
const mostMarks = 4000;

/** Parses XML that may hold nothing but elements, attributes and text: no DTD, entity, comment, CDATA or instruction. */
export function parseXml(xml: string): Document {
  demand(xml.length <= 1_500_000, 'the signature is too large');
  const body = xml.replace(/^\s*<\?xml [^?>]*\?>\s*/u, '');
  demand(!/<[!?]/u.test(body), 'the signature holds a DTD, comment or instruction');
  demand((body.match(/[<=]/gu)?.length ?? 0) <= mostMarks, 'the signature has too many parts');
  const document = parseStrictly(body);
  refuseDoubleIds(document);
  return document;
}

function parseStrictly(xml: string): Document {
  try {
    const onError = (level: string, message: string): never => {
      throw new Error(`${level}: ${message}`);
    };
    return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
  } catch {
    demand(false, 'the signature is not well-formed XML');
  }
}

function refuseDoubleIds(document: Document): void {
  const seen = new Set<string>();
  for (const element of Array.from(document.getElementsByTagName('*'))) {
    for (const attribute of Array.from(element.attributes)) {
      if (attribute.localName?.toLowerCase() !== 'id') continue;
      demand(!seen.has(attribute.value), 'the signature has the same id twice');
      seen.add(attribute.value);
    }
  }
}

/** The element children with this name. */
export function children(parent: Node, namespace: string, name: string): Element[] {
  return Array.from(parent.childNodes).filter(
    (node): node is Element =>
      node.nodeType === elementNode &&
      (node as Element).localName === name &&
      (node as Element).namespaceURI === namespace,
  );
}

/** The single child with this name; anything else is refused. */
export function child(parent: Node, namespace: string, name: string): Element {
  const found = children(parent, namespace, name);
  const [only] = found;
  demand(found.length === 1 && only !== undefined, `the signature has ${found.length} ${name}`);
  return only;
}

/** The text of an element that holds text only. */
export function text(element: Element): string {
  const nodes = Array.from(element.childNodes);
  demand(
    nodes.every((node) => node.nodeType === textNode),
    `${element.localName ?? 'an element'} holds more than text`,
  );
  return nodes.map((node) => node.nodeValue ?? '').join('');
}
