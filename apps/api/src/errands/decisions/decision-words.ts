import type { Language } from '@handslag/contracts/municipalities';

type DecisionWords = {
  locale: string;
  title: string;
  date: string;
  notDecided: string;
  decider: string;
  applicant: string;
  notGiven: string;
  protected: string;
  received: string;
  draft: string;
  /** Where the fixed words are in another language than the decision; empty in Swedish. */
  written: string;
  reasons: string;
  laws: string;
  appeal: string;
};

/** What the document of a decision says beside the decision, which is written in Swedish (10 § språklagen). */
export const decisionWords: { readonly [L in Language]: DecisionWords } = {
  sv: {
    locale: 'sv-SE',
    title: 'Beslut',
    date: 'Beslutsdatum',
    notDecided: 'Inte beslutat',
    decider: 'Beslutsfattare',
    applicant: 'Sökande',
    notGiven: 'Inte uppgiven',
    protected: 'Skyddade personuppgifter',
    received: 'Ansökan kom in',
    draft: 'Utkast. Det här är inte ett beslut.',
    written: '',
    reasons: 'Skäl för beslutet',
    laws: 'Lagrum',
    appeal: 'Så överklagar du',
  },
  en: {
    locale: 'en-GB',
    title: 'Decision',
    date: 'Date of the decision',
    notDecided: 'Not decided',
    decider: 'Decided by',
    applicant: 'Applicant',
    notGiven: 'Not stated',
    protected: 'Protected personal data',
    received: 'Application received',
    draft: 'Draft. This is not a decision.',
    written: 'The decision itself is written in Swedish. Contact us if you need help to understand it.',
    reasons: 'Reasons for the decision',
    laws: 'Legal provisions',
    appeal: 'How to appeal',
  },
  fi: {
    locale: 'fi-FI',
    title: 'Päätös',
    date: 'Päätöksen päivämäärä',
    notDecided: 'Ei päätetty',
    decider: 'Päättäjä',
    applicant: 'Hakija',
    notGiven: 'Ei ilmoitettu',
    protected: 'Suojatut henkilötiedot',
    received: 'Hakemus saapunut',
    draft: 'Luonnos. Tämä ei ole päätös.',
    written: 'Itse päätös on kirjoitettu ruotsiksi. Ota yhteyttä, jos tarvitset apua sen ymmärtämiseen.',
    reasons: 'Päätöksen perustelut',
    laws: 'Lainkohdat',
    appeal: 'Näin valitat',
  },
};
