import { paperFormFilePath, type PaperForm } from '@handslag/contracts/paper-forms';
import type { ReactNode } from 'react';
import { addressOf } from '../../api/client.ts';
import { formatSize } from '../../i18n/format.ts';
import { paperFormsTexts as texts } from '../../i18n/spoken/paper-forms.ts';
import { Words } from '../../i18n/words.tsx';

/** Opens a form in the browser; says before one does what it is, in which language and how large. */
export function PaperFormLink({ paperForm }: { paperForm: PaperForm }) {
  const { id, title, language, pages, size } = paperForm;
  return (
    <PdfLink
      href={addressOf(paperFormFilePath, { paperFormId: id })}
      name={<Words text={title} />}
      facts={texts.facts(language, pages, formatSize(size))}
    />
  );
}

/** A link to a PDF. Its facts belong to the link, so that they are read out with it. */
export function PdfLink({ href, name, facts }: { href: string; name: ReactNode; facts: string }) {
  return (
    <a href={href} className="pdf-link" type="application/pdf">
      {name} <span className="pdf-link-facts">({facts})</span>
    </a>
  );
}
