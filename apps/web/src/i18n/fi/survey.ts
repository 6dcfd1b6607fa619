import type { surveyTexts as sv } from '../sv/survey.ts';

export const surveyTexts: typeof sv = {
  title: 'Mitä mieltä olit täyttämisestä?',
  lead: 'Kolme kysymystä, täysin vapaaehtoisia. Vastaus tallennetaan ilman henkilötietojasi ja asiaasi.',
  ease: 'Millaista täyttäminen oli?',
  eases: ['Erittäin vaikeaa', 'Vaikeaa', 'Ei helppoa eikä vaikeaa', 'Helppoa', 'Erittäin helppoa'],
  clarity: 'Ymmärsitkö kysymykset? (vapaaehtoinen)',
  clarities: ['En juuri mitään', 'Joitakin', 'Noin puolet', 'Useimmat', 'Kaikki'],
  comment: 'Mitä voisi parantaa? (vapaaehtoinen)',
  commentHint: 'Älä kirjoita mitään itsestäsi tai asiastasi.',
  missing: 'Valitse, millaista täyttäminen oli.',
  send: 'Lähetä vastaus',
  sending: 'Lähetetään …',
  already: 'Olet jo vastannut tästä asiasta.',
  thanks: 'Kiitos! Vastauksesi auttaa meitä parantamaan sähköistä palvelua.',
};
