import type { Language } from '@handslag/contracts/municipalities';
import type { paperFormsTexts as sv } from '../sv/paper-forms.ts';

const languages: Record<Language, string> = { sv: 'ruotsi', en: 'englanti', fi: 'suomi' };

export const paperFormsTexts: typeof sv = {
  title: 'Lomakkeet',
  lead: 'Tulostettavia ja käsin täytettäviä lomakkeita. Ne avautuvat selaimessa, joten et tarvitse muuta ohjelmaa.',
  loading: 'Lomakkeita ladataan',
  facts: (language, pages, size) =>
    `PDF, ${languages[language]}, ${pages === 1 ? '1 sivu' : `${pages} sivua`}, ${size}`,
  toService: (name) => `Hoida asia sen sijaan sähköisessä palvelussa: ${name}`,
  generatedTitle: 'Sähköiset palvelut paperilla',
  generatedLead:
    'Jokainen sähköinen palvelu on olemassa myös lomakkeena, jossa on samat kysymykset. Tulosta se, jos et voi tai halua käyttää sähköistä palvelua.',
  generatedFacts: 'PDF, suomi',
  forService: 'Tulostettava lomake',
  none: 'Kunta ei ole lisännyt omia lomakkeita.',
  sendTitle: 'Näin lähetät lomakkeen',
  send: (organisation, address) =>
    `Jätä se tai lähetä se: ${organisation}, ${address}. Sähköisessä palvelussa saat vahvistuksen heti etkä tarvitse postimerkkiä.`,
};
