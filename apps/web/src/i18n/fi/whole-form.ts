import '@handslag/form-engine/finnish';
import { finnishRules } from '@handslag/form-engine/building';
import type { wholeFormTexts as sv } from '../sv/whole-form.ts';

export const wholeFormTexts: typeof sv = {
  title: (name) => `Kaikki kysymykset: ${name}`,
  heading: 'Kaikki kysymykset',
  lead: 'Tällainen koko sähköinen palvelu on. Voit lukea sen rauhassa tai tulostaa sen ennen aloittamista. Täällä et täytä mitään.',
  loading: 'Kysymyksiä ladataan',
  back: 'Sähköiseen palveluun',
  print: 'Tulosta',
  paper: 'Käsin täytettävä lomake (PDF, suomi)',
  step: (number, of) => `Vaihe ${number}/${of}`,
  answeredWith: {
    text: 'Yksi rivi tekstiä',
    'long-text': 'Pidempi teksti',
    number: 'Luku',
    money: 'Summa kruunuina',
    date: 'Päivämäärä',
    'date-range': 'Ajanjakso, alkaen ja päättyen',
    time: 'Kellonaika',
    email: 'Sähköpostiosoite',
    phone: 'Puhelinnumero',
    'yes-no': 'Kyllä tai ei',
    radio: 'Valitse yksi vaihtoehdoista',
    select: 'Valitse yksi luettelosta',
    checkboxes: 'Valitse yksi tai useampi vaihtoehto',
    'personal-number': 'Henkilötunnus',
    'organisation-number': 'Organisaationumero',
    address: 'Osoite',
    contact: 'Nimi ja yhteystiedot',
    'organisation-contact': 'Organisaatio ja yhteyshenkilö',
    attachments: 'Tiedostoja',
    consent: 'Suostumus',
    place: 'Osoite tai paikan kuvaus',
  },
  optional: 'Vapaaehtoinen',
  sometimesRequired: 'Vastaus tarvitaan vain joskus',
  later: 'Voi täydentää jälkikäteen',
  rules: finnishRules,
  shownWhen: 'Näkyy vain, kun ',
  stepShownWhen: 'Vaihe näkyy vain, kun ',
  rows: (name, least, most) =>
    [
      `Voi täyttää useita kertoja (${name.toLowerCase()})`,
      least > 0 ? `vähintään ${least}` : null,
      most === undefined ? null : `enintään ${most}`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  files: (kinds, size, most) =>
    `${kinds}, enintään ${size} tiedostoa kohti, enintään ${most} ${most === 1 ? 'tiedosto' : 'tiedostoa'}`,
  more: (count) => `ja ${count} muuta`,
  stop: 'Jos tämä näkyy, et voi jatkaa',
};
