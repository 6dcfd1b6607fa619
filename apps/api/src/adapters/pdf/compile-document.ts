import { compilePdf } from './compile-pdf.ts';
import type { DocumentContent, DocumentRow } from './document-content.ts';

const labels = {
  registrationNumber: 'Ärendenummer',
  errand: 'ärende',
  page: 'Sida',
  of: 'av',
  contact: 'Kontakt',
};

/** A document as PDF: see `compilePdf` for what it conforms to. */
export async function compileDocument(content: DocumentContent): Promise<Uint8Array> {
  const { municipality, madeAt, sections, ...texts } = content;
  const { name, brandColour, contact } = municipality;
  const page = {
    ...texts,
    language: 'sv',
    municipality: name,
    brandColour,
    markAlt: `${name}, märke`,
    labels,
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
      { label: 'Kommun', value: contact.organisation },
      { label: 'E-post', value: contact.email },
      { label: 'Telefon', value: contact.phone },
      { label: 'Besöksadress', value: contact.visitingAddress },
    ].map(filled),
  };
  return compilePdf({ template: 'document', page, municipality, madeAt });
}

/** What stands between empty lines. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const filled = ({ label, value }: { label: string; value: string }) => ({ label, value: value || '–' });
function filledRow(row: DocumentRow): DocumentRow {
  return 'rows' in row ? { label: row.label, rows: row.rows.map(filledRow) } : filled(row);
}
