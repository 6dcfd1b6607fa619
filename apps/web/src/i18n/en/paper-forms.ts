import type { Language } from '@handslag/contracts/municipalities';
import type { paperFormsTexts as sv } from '../sv/paper-forms.ts';

const languages: Record<Language, string> = { sv: 'Swedish', en: 'English', fi: 'Finnish' };

export const paperFormsTexts: typeof sv = {
  title: 'Paper forms',
  lead: 'Forms to print and fill in by hand. They open in the browser, so you need no other program.',
  loading: 'The forms are loading',
  facts: (language, pages, size) =>
    `PDF, ${languages[language]}, ${pages === 1 ? '1 page' : `${pages} pages`}, ${size}`,
  toService: (name) => `Do it in the e-service instead: ${name}`,
  generatedTitle: 'The e-services on paper',
  generatedLead:
    'Every e-service also exists as a paper form, with the same questions. Print it if you cannot or do not want to use the e-service.',
  generatedFacts: 'PDF, English',
  forService: 'Paper form to print',
  none: 'The municipality has not added any forms of its own.',
  sendTitle: 'How to send in a form',
  send: (organisation, address) =>
    `Hand it in or send it to ${organisation}, ${address}. In the e-service you get a confirmation at once and need no stamp.`,
};
