import type { siteMapTexts as sv } from '../sv/site-map.ts';

export const siteMapTexts: typeof sv = {
  title: 'Sivukartta',
  lead: 'Kaikki sivut yhdessä paikassa.',
  loading: 'Sähköisiä palveluja ladataan',
  yours: 'Asiasi',
  services: 'Sähköiset palvelut',
  help: 'Apua',
  about: 'Tietoa verkkosivustosta',
  myPage: 'Min sida',
  myData: 'Omat tiedot',
  follow: 'Seuraa asiaa koodilla',
  signIn: 'Kirjaudu sisään',
  start: 'Sähköisten palvelujen etusivu',
  aboutEid: 'Tietoa sähköisestä tunnistautumisesta',
};
