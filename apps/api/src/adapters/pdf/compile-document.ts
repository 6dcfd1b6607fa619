import { compilePdf } from './compile-pdf.ts';
import type { DocumentContent, DocumentRow, Fact } from './document-content.ts';
import { receiptWords } from './receipt-words.ts';
import type { Said } from './said.ts';

/** A document as PDF: see `compilePdf` for what it conforms to. */
export async function compileDocument(content: DocumentContent): Promise<Uint8Array> {
  const { municipality, madeAt, sections, ...texts } = content;
  const { name, brandColour, contact } = municipality;
  const words = receiptWords[content.language];
  const page = {
    ...texts,
    municipality: name,
    brandColour,
    markAlt: words.mark(name),
    labels: words.labels,
    sections: sections.map(({ title, paragraphs, points = [], facts = [], steps = [] }) => ({
      title,
      paragraphs: paragraphs.flatMap(paragraphsOf),
      points,
      facts: facts.map(filled),
      steps: steps.map((step) => ({ title: step.title, rows: step.rows.map(filledRow) })),
    })),
    outcome: content.outcome && {
      title: content.outcome.title,
      paragraphs: content.outcome.paragraphs.flatMap(paragraphsOf),
    },
    contact: [
      { label: words.municipality, value: contact.organisation },
      { label: words.email, value: contact.email },
      { label: words.phone, value: contact.phone },
      { label: words.visit, value: contact.visitingAddress },
    ].map(filled),
  };
  return compilePdf({ template: 'document', page, municipality, madeAt });
}

/** What stands between empty lines. */
function paragraphsOf(said: Said): Said[] {
  if (typeof said === 'string') return paragraphsIn(said);
  return 'text' in said ? paragraphsIn(said.text).map((text) => ({ ...said, text })) : [said];
}

const paragraphsIn = (text: string): string[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const filled = ({ label, value }: Fact): Fact => ({ label, value: value || '–' });
function filledRow(row: DocumentRow): DocumentRow {
  return 'rows' in row ? { label: row.label, rows: row.rows.map(filledRow) } : filled(row);
}
