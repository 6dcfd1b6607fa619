import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

export type JsonFault = { path: string; message: string; line: number };
export type ReadJson =
  | { ok: false; fault: JsonFault }
  | {
      ok: true;
      value: unknown;
      /** The line, from 1, of what a path such as `steps[0].questions[2]` leads to, or of the nearest round it that is there. */
      lineOf: (path: string) => number;
    };

/** Deeper than any form is; far below what would exhaust the parser. */
const deepest = 80;
const forPrototypes = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a file as JSON, strictly, and knows the line of everything in it. A name given twice is a fault: one of its values would be lost. */
export function readJson(text: string): ReadJson {
  const tooDeep = offsetBelow(text, deepest);
  if (tooDeep >= 0) return faultAt(text, tooDeep, `Här ligger fler än ${deepest} nivåer inuti varandra.`);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error) return faultAt(text, error.offset, reasons[printParseErrorCode(error.error)] ?? notJson);
  if (!root) return faultAt(text, 0, notJson);
  const odd = findOdd(root);
  if (odd) return faultAt(text, odd.node.offset, odd.message);
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value, lineOf: (path) => lineAt(text, nodeAt(root, path).offset) };
  } catch {
    return faultAt(text, 0, notJson);
  }
}

const notJson = 'Filen är inte riktig JSON.';
const reasons: { readonly [code: string]: string } = {
  InvalidSymbol: 'Här står något som inte hör hemma i JSON.',
  InvalidNumberFormat: 'Talet är inte skrivet som JSON kräver.',
  PropertyNameExpected: 'Här saknas ett namn inom citattecken.',
  ValueExpected: 'Här saknas ett värde.',
  ColonExpected: 'Här saknas ett kolon.',
  CommaExpected: 'Här saknas ett kommatecken.',
  CloseBraceExpected: 'Här saknas en avslutande klammer }.',
  CloseBracketExpected: 'Här saknas en avslutande hakparentes ].',
  EndOfFileExpected: 'Här fortsätter filen efter sitt slut.',
  InvalidCommentToken: 'JSON kan inte ha kommentarer. Ta bort den.',
  UnexpectedEndOfString: 'Texten har inget avslutande citattecken.',
  InvalidUnicode: 'Här står ett tecken som inte finns.',
  InvalidEscapeCharacter: 'Efter \\ står ett tecken som inte kan stå där.',
  InvalidCharacter: 'Här står ett tecken som inte kan stå i en text.',
};

function faultAt(text: string, offset: number, message: string): ReadJson {
  return { ok: false, fault: { path: '', message, line: lineAt(text, offset) } };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Where a text of JSON first goes deeper than so many levels; -1 where it does not. */
function offsetBelow(text: string, levels: number): number {
  let [depth, inText] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > levels) return at;
  }
  return -1;
}

/** What JSON permits and no file of ours has: names twice, names meant for a prototype, characters no database takes. */
function findOdd(root: Node): { node: Node; message: string } | undefined {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const value: unknown = node.value;
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
      return { node, message: 'Texten innehåller ett tecken som inte går att spara.' };
    const names = new Set<unknown>();
    for (const child of node.children ?? []) {
      const [name] = child.type === 'property' ? (child.children ?? []) : [];
      if (name) {
        const said = String(name.value).slice(0, 40);
        if (forPrototypes.has(String(name.value)))
          return { node: name, message: `Namnet ”${said}” går inte att använda.` };
        if (names.has(name.value))
          return { node: name, message: `”${said}” står två gånger på samma ställe. Ta bort den ena.` };
        names.add(name.value);
      }
      waiting.push(child);
    }
  }
  return undefined;
}

function nodeAt(root: Node, path: string): Node {
  let node = root;
  for (const [, name, position] of path.matchAll(/([^.[\]]+)(?=\.|\[|$)|\[(\d+)\]/g)) {
    const next = findNodeAtLocation(node, [position === undefined ? (name ?? '') : Number(position)]);
    if (!next) break;
    node = next;
  }
  return node;
}
