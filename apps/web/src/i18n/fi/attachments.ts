import type * as sv from '../sv/attachments.ts';

export const refusalSentences: typeof sv.refusalSentences = {
  empty: (file) => `${file} on tyhjä. Tarkista, että tiedosto on tallennettu, ja valitse se uudelleen.`,
  'wrong-type': (file) =>
    `${file} ei ole tiedostotyyppiä, jonka voi liittää tähän. Tallenna se yllä mainittuna tiedostotyyppinä ja yritä uudelleen.`,
  'too-large': (file) => `${file} on liian suuri. Pienennä tiedostoa tai jaa se osiin ja yritä uudelleen.`,
  infected: (file) =>
    `${file} sisältää haitallista koodia, ja se on poistettu. Tarkista tietokoneesi ja valitse toinen tiedosto.`,
  'password-protected': (file) => `${file} on suojattu salasanalla. Poista salasana ja yritä uudelleen.`,
  damaged: (file) => `${file} on vioittunut, eikä sitä voi lukea. Tallenna se uudelleen ja yritä uudelleen.`,
  'not-scannable': (file) =>
    `Tiedostoa ${file} ei voitu tarkistaa, joten emme voi vastaanottaa sitä nyt. Yritä hetken kuluttua uudelleen.`,
  'too-many': (file) => `${file} ei mahtunut mukaan. Poista ensin toinen tiedosto.`,
};

export const attachmentTexts: typeof sv.attachmentTexts = {
  choose: 'Valitse tiedostot',
  chooseOne: 'Valitse tiedosto',
  drop: 'tai vedä ja pudota tähän',
  kinds: (kinds) => `Tiedostotyypit: ${kinds}.`,
  largest: (size) => `Enintään ${size} tiedostoa kohti.`,
  most: (most) => (most === 1 ? 'Yksi tiedosto.' : `Enintään ${most} tiedostoa.`),
  waiting: 'Odottaa …',
  uploading: (percent) => `Ladataan, ${percent} %`,
  interrupted: 'Lataus on pysähtynyt. Jatkamme heti, kun yhteys palautuu.',
  checking: 'Tarkistetaan …',
  done: 'Ladattu',
  failed: (file) => `Tiedostoa ${file} ei voitu ladata. Tarkista internetyhteytesi ja yritä uudelleen.`,
  cancel: 'Peruuta',
  retry: 'Yritä uudelleen',
  remove: 'Poista',
  dismiss: 'Poista luettelosta',
  progressOf: (file) => `Ladataan tiedostoa ${file}`,
  ofFile: (file) => ` ${file}`,
  added: (file) => `${file} on ladattu.`,
  removed: (file) => `${file} on poistettu.`,
  cancelled: (file) => `Tiedoston ${file} lataus on peruutettu.`,
  removalFailed: (file) => `Tiedostoa ${file} ei voitu poistaa juuri nyt. Yritä hetken kuluttua uudelleen.`,
  none: 'Ei lisättyjä tiedostoja.',
  list: (label) => `Tiedostot: ${label}`,
};
