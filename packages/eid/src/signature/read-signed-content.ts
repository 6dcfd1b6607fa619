import type { Element } from '@xmldom/xmldom';
import { child, children, text } from './parse-xml.ts';

const types = 'http://www.bankid.com/signature/v1.0.0/types';

/** What the person saw and did, as signed. */
export interface SignedContent {
  visibleData: string | undefined;
  visibleDataFormat: string | undefined;
  nonVisibleData: string | undefined;
  displayName: string;
  functionId: string;
}

/** Reads the content of `bankIdSignedData`. Throws `SignatureError` when its shape is unexpected. */
export function readSignedContent(signed: Element): SignedContent {
  const visible = optional(signed, 'usrVisibleData');
  const server = child(signed, types, 'srvInfo');
  return {
    visibleData: visible && withoutSpace(text(visible)),
    visibleDataFormat: visible?.getAttribute('format') ?? undefined,
    nonVisibleData: optionalText(signed, 'usrNonVisibleData'),
    displayName: text(child(server, types, 'displayName')).trim(),
    functionId: text(child(child(signed, types, 'clientInfo'), types, 'funcId')).trim(),
  };
}

function optional(parent: Element, name: string): Element | undefined {
  return children(parent, types, name).length === 0 ? undefined : child(parent, types, name);
}

function optionalText(parent: Element, name: string): string | undefined {
  const element = optional(parent, name);
  return element && withoutSpace(text(element));
}

const withoutSpace = (value: string): string | undefined => value.replaceAll(/\s/gu, '') || undefined;
