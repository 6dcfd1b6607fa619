import type { Language } from '@handslag/contracts/municipalities';

const languages: Record<Language, string> = { sv: 'svenska', en: 'engelska', fi: 'finska' };

/** What stands after the name of a PDF: "PDF, svenska, 2 sidor, 340 kB". */
const paperFormFacts = (language: Language, pages: number, size: string): string =>
  `PDF, ${languages[language]}, ${pages === 1 ? '1 sida' : `${pages} sidor`}, ${size}`;

export const paperFormsTexts = {
  title: 'Blanketter',
  lead: 'Blanketter att skriva ut och fylla i för hand. De öppnas i webbläsaren, så du behöver inget annat program.',
  loading: 'Blanketterna läses in',
  facts: paperFormFacts,
  toService: (name: string) => `Gör det i e-tjänsten i stället: ${name}`,
  generatedTitle: 'E-tjänsterna på papper',
  generatedLead:
    'Varje e-tjänst finns också som blankett, med samma frågor. Skriv ut den om du inte kan eller vill använda e-tjänsten.',
  generatedFacts: 'PDF, svenska',
  forService: 'Blankett att skriva ut',
  none: 'Kommunen har inte lagt upp några egna blanketter.',
  sendTitle: 'Så skickar du in en blankett',
  send: (organisation: string, address: string) =>
    `Lämna den eller skicka den till ${organisation}, ${address}. I e-tjänsten får du en bekräftelse direkt och slipper porto.`,
};
