import type { Element } from '@xmldom/xmldom';
import { children, text } from '../signature/parse-xml.ts';
import { demand } from '../signature/signature-error.ts';
import { elementsOf } from './expected.ts';
import { assertion } from './saml-names.ts';

/** Values by the attribute's name. */
export type Attributes = ReadonlyMap<string, readonly string[]>;

/** Reads the attributes of the one statement. Throws `SignatureError` when one comes twice, encrypted, or as markup. */
export function readAttributes(statement: Element): Attributes {
  const attributes = new Map<string, string[]>();
  for (const element of elementsOf(statement)) {
    demand(
      element.localName === 'Attribute' && element.namespaceURI === assertion,
      'the statement holds more',
    );
    const name = element.getAttribute('Name') ?? '';
    demand(!attributes.has(name), 'an attribute comes twice');
    attributes.set(name, children(element, assertion, 'AttributeValue').filter(isText).map(valueOf));
  }
  return attributes;
}

/** The address from another country is markup; it is not read, and no reason to refuse. */
function isText(value: Element): boolean {
  return elementsOf(value).length === 0;
}

const valueOf = (value: Element): string => text(value).trim();
