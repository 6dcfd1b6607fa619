import type { BlankFormContent } from './blank-form-content.ts';
import { compilePdf } from './compile-pdf.ts';

const labels = {
  how: 'Så gör du',
  sendTo: 'Hit skickar du blanketten',
  personalData: 'Så behandlar vi dina personuppgifter',
  page: 'Sida',
  of: 'av',
};

/** A blank form as PDF: see `compilePdf` for what it conforms to. */
export async function compileBlankForm(content: BlankFormContent): Promise<Uint8Array> {
  const { municipality, madeAt, ...texts } = content;
  const { name, brandColour } = municipality;
  const page = {
    ...texts,
    language: 'sv',
    municipality: name,
    brandColour,
    markAlt: `${name}, märke`,
    labels,
  };
  return compilePdf({ template: 'blank-form', page, municipality, madeAt });
}
