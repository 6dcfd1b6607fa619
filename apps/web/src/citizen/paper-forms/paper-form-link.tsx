import { paperFormFilePath, type PaperForm } from '@handslag/contracts/paper-forms';
import { addressOf } from '../../api/client.ts';
import { formatSize } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { paperFormsTexts as texts } from '../../i18n/spoken/paper-forms.ts';

/** Opens a form in the browser; says before one does what it is, in which language and how large. */
export function PaperFormLink({ paperForm }: { paperForm: PaperForm }) {
  const { id, title, language, pages, size } = paperForm;
  return (
    <PdfLink
      href={addressOf(paperFormFilePath, { paperFormId: id })}
      name={inWords(title)}
      facts={texts.facts(language, pages, formatSize(size))}
    />
  );
}

/** A link to a PDF. Its facts belong to the link, so that they are read out with it. */
export function PdfLink({ href, name, facts }: { href: string; name: string; facts: string }) {
  return (
    <a href={href} className="pdf-link" type="application/pdf">
      {name} <span className="pdf-link-facts">({facts})</span>
    </a>
  );
}
