import type { Language } from '@handslag/contracts/municipalities';
import type { BlankFormContent } from './blank-form-content.ts';
import { compilePdf } from './compile-pdf.ts';
import { receiptWords } from './receipt-words.ts';

type Labels = { how: string; sendTo: string; personalData: string };
const labels: { readonly [L in Language]: Labels } = {
  sv: {
    how: 'Så gör du',
    sendTo: 'Hit skickar du blanketten',
    personalData: 'Så behandlar vi dina personuppgifter',
  },
  en: {
    how: 'What to do',
    sendTo: 'Where to send the form',
    personalData: 'How we handle your personal data',
  },
  fi: {
    how: 'Näin toimit',
    sendTo: 'Minne lomake lähetetään',
    personalData: 'Näin käsittelemme henkilötietojasi',
  },
};

/** A blank form as PDF: see `compilePdf` for what it conforms to. */
export async function compileBlankForm(content: BlankFormContent): Promise<Uint8Array> {
  const { municipality, madeAt, ...texts } = content;
  const { name, brandColour } = municipality;
  const words = receiptWords[content.language];
  const page = {
    ...texts,
    municipality: name,
    brandColour,
    markAlt: words.mark(name),
    labels: { ...labels[content.language], page: words.labels.page, of: words.labels.of },
  };
  return compilePdf({ template: 'blank-form', page, municipality, madeAt });
}
