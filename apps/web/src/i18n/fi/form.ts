import '@handslag/form-engine/finnish';
import type { formTexts as sv } from '../sv/form.ts';

export { fillInTexts } from './fill-in.ts';

export const formTexts: typeof sv = {
  optional: '(vapaaehtoinen)',
  requiredLater: '(voi täydentää myöhemmin)',
  error: 'Virhe:',
  showMore: 'Näytä lisää',
  yes: 'Kyllä',
  no: 'Ei',
  choose: 'Valitse …',
  currency: 'kr',
  prefilled: 'Haettu kirjautumistiedoistasi. Muuta, jos jokin ei pidä paikkaansa.',

  summaryHeading: (count) =>
    count === 1 ? '1 vastaus puuttuu tai on korjattava' : `${count} vastausta puuttuu tai on korjattava`,

  charactersLeft: (left) => (left === 1 ? '1 merkki jäljellä' : `${left} merkkiä jäljellä`),
  charactersOver: (over) => (over === 1 ? '1 merkki liikaa' : `${over} merkkiä liikaa`),

  dateHint: 'Kirjoita muodossa VVVV-KK-PP, esimerkiksi 2026-03-09.',
  timeHint: 'Kirjoita tunnit ja minuutit, esimerkiksi 08:30.',
  personalNumberHint: 'VVVVKKPP-NNNN',
  organisationNumberHint: 'NNNNNN-NNNN',

  placeHint: 'Anna osoite, kuvaile paikkaa sanoin tai tee molemmat.',
  partHints: {
    country: 'Täytä vain, jos osoite on ulkomailla.',
    address: 'Katu ja numero tai kiinteistötunnus.',
    description: 'Esimerkiksi ”bussipysäkillä kirkon alapuolella”.',
  },

  searchChoices: 'Hae vaihtoehtoja kirjoittamalla',

  stopTitle: 'Et voi jatkaa',
  warningTitle: 'Tärkeää',
  nothingCalculated: 'Lasketaan, kun olet täyttänyt tiedot.',
};
