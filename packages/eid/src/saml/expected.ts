import type { Element } from '@xmldom/xmldom';
import { child, text } from '../signature/parse-xml.ts';
import { demand } from '../signature/signature-error.ts';
import { assertion } from './saml-names.ts';

/** What an answer is held against. */
export interface Expected {
  /** The identity provider's entityID. */
  issuer: string;
  requestId: string;
  /** Our consumer service, which is destination and recipient. */
  returnAddress: string;
  /** Our entityID. */
  audience: string;
  /** The authentication contexts that were asked for. */
  contexts: readonly string[];
  /** When the request was sent. */
  startedAt: Date;
  /** Whether the person had to prove themselves anew. */
  forced: boolean;
  at: Date;
}

/** Clocks may differ by this much in either direction (Sweden Connect's deployment profile, 6.3.5). */
export const skewMs = 60_000;

const oldestMs = 5 * 60_000;
const elementNode = 1;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u;

/** The issuer is the identity provider that was asked. */
export function demandIssuer(element: Element, { issuer }: Expected): void {
  demand(
    text(child(element, assertion, 'Issuer')).trim() === issuer,
    'the issuer is another than the one asked',
  );
}

/** Issued after the question and a few minutes ago at most: a stolen answer is soon worth nothing. */
export function demandRecent(element: Element, { startedAt, at }: Expected): void {
  const issued = timeOf(element, 'IssueInstant').getTime();
  demand(
    issued >= startedAt.getTime() - skewMs && issued >= at.getTime() - oldestMs,
    'the answer is too old',
  );
  demand(issued <= at.getTime() + skewMs, 'the answer is from the future');
}

/** An instant in UTC, which must be there. */
export function timeOf(element: Element, name: string): Date {
  const value = element.getAttribute(name) ?? '';
  const time = new Date(value);
  demand(instant.test(value) && !Number.isNaN(time.getTime()), `${element.localName ?? ''} has no ${name}`);
  return time;
}

/** The children that are elements, whatever they are called. */
export function elementsOf(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === elementNode);
}
