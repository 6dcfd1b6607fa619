/** Text that is already XML. */
export interface Xml {
  readonly xml: string;
}

type Part = string | Xml | undefined | readonly (Xml | undefined)[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Builds XML; everything put into it is escaped unless it is `Xml` itself. Line breaks of the template are left out. */
export function xml(strings: TemplateStringsArray, ...parts: Part[]): Xml {
  return {
    xml: strings.reduce((text, piece, index) => text + render(parts[index - 1]) + onOneLine(piece), ''),
  };
}

function onOneLine(piece: string): string {
  return piece.replaceAll(/(?<=>|^)\s*\n\s*|\s*\n\s*(?=<|$)/gu, '').replaceAll(/\s*\n\s*/gu, ' ');
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') {
    return part.replaceAll(/[&<>"\n\r\t]/gu, (character) => entities[character] ?? '');
  }
  return 'xml' in part ? part.xml : part.map(render).join('');
}
