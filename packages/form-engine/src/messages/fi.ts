import type { Sentences } from './sentences.ts';

const isQuestion = (label: string) => label.endsWith('?');

/** Finnish inflects names, and a label is given as it stands: so it stands in quotes, beside the word that is inflected. */
const the = (label: string, field: string, answer: string) =>
  `${isQuestion(label) ? answer : field} ”${label}”`;
const inIt = (label: string) => the(label, 'kohdassa', 'vastauksessa kysymykseen');
const toIt = (label: string) => the(label, 'kohtaan', 'vastaukseksi kysymykseen');
const It = (label: string) => the(label, 'Kohta', 'Vastaus kysymykseen');
const InIt = (label: string) => the(label, 'Kohdassa', 'Vastauksessa kysymykseen');
const count = (number: number, one: string, many: string) =>
  number === 1 ? `${number} ${one}` : `${number} ${many}`;

export const fi: Sentences = {
  missing: (label) => (isQuestion(label) ? `Vastaa kysymykseen ”${label}”` : `Täytä kohta ”${label}”.`),
  chooseOne: (label) =>
    isQuestion(label) ? `Valitse vastaus kysymykseen ”${label}”` : `Valitse vaihtoehto kohtaan ”${label}”.`,
  chooseSome: (label) =>
    isQuestion(label)
      ? `Valitse vähintään yksi vastaus kysymykseen ”${label}”`
      : `Valitse vähintään yksi vaihtoehto kohtaan ”${label}”.`,
  attach: (label) => `Liitä vähintään yksi tiedosto: ${label}`,
  confirm: (label) => `Merkitse valintaruutu ${inIt(label)}, jos haluat jatkaa.`,
  tooShort: (label, least) => `Kirjoita ${toIt(label)} vähintään ${count(least, 'merkki', 'merkkiä')}.`,
  tooLong: (label, most, over) =>
    `Lyhennä tekstiä ${inIt(label)}: ${count(over, 'merkki', 'merkkiä')} liikaa. Tilaa on enintään ${count(most, 'merkille', 'merkille')}.`,
  mask: (label, example) => `Kirjoita ${toIt(label)} tieto samassa muodossa kuin ${example}.`,
  number: (label, decimals) =>
    decimals === 0
      ? `Kirjoita ${toIt(label)} kokonaisluku numeroin, esimerkiksi 12.`
      : `Kirjoita ${toIt(label)} luku, jossa on enintään ${count(decimals, 'desimaali', 'desimaalia')}, esimerkiksi 12,5.`,
  money: (label) => `Kirjoita ${toIt(label)} summa kruunuina, esimerkiksi 1 200 tai 1 200,50.`,
  tooSmall: (label, least) => `${InIt(label)} luvun on oltava vähintään ${least}. Muuta se.`,
  tooLarge: (label, most) => `${InIt(label)} luku saa olla enintään ${most}. Muuta se.`,
  date: (label) => `Kirjoita ${toIt(label)} päivämäärä: vuosi, kuukausi ja päivä, esimerkiksi 2026-11-22.`,
  tooEarly: (label, earliest) =>
    `${InIt(label)} päivä saa olla aikaisintaan ${earliest}. Valitse myöhempi päivä.`,
  tooLate: (label, latest) =>
    `${InIt(label)} päivä saa olla viimeistään ${latest}. Valitse aikaisempi päivä.`,
  wrongOrder: (label) =>
    `Muuta päiviä ${inIt(label)} niin, että päättymispäivä on sama kuin alkamispäivä tai sitä myöhempi.`,
  tooManyDays: (label, most) =>
    `Lyhennä ajanjaksoa ${inIt(label)}: enintään ${count(most, 'päivä', 'päivää')}.`,
  time: (label) => `Kirjoita ${toIt(label)} kellonaika tunteina ja minuutteina, esimerkiksi 14:30.`,
  email: (label) => `Kirjoita ${toIt(label)} sähköpostiosoite, esimerkiksi nimi@esimerkki.se.`,
  phone: (label) => `Kirjoita ${toIt(label)} puhelinnumero suuntanumeroineen, esimerkiksi 070-123 45 67.`,
  personalNumber: (label) => `Kirjoita ${toIt(label)} 12 numeroa, esimerkiksi VVVVKKPP-NNNN.`,
  personalNumberDate: (label) =>
    `${It(label)} alkaa syntymäajalla, jota ei ole. Tarkista 8 ensimmäistä numeroa: VVVVKKPP.`,
  checkDigit: (label) =>
    `${InIt(label)} näyttää olevan kirjoitusvirhe. Tarkista numerot, etenkin neljä viimeistä.`,
  onlyPersonal: (label) =>
    `${InIt(label)} on koordinaationumero (samordningsnummer). Kirjoita sen sijaan henkilötunnus.`,
  onlyCoordination: (label) =>
    `${InIt(label)} on henkilötunnus. Kirjoita sen sijaan koordinaationumero (samordningsnummer).`,
  organisationNumber: (label) =>
    `Kirjoita ${toIt(label)} 10 numeroa, esimerkiksi NNNNNN-NNNN. Yksityisestä toiminimestä kirjoitetaan omistajan henkilötunnus.`,
  postcode: (label) => `Kirjoita ${toIt(label)} viisi numeroa, esimerkiksi 123 45.`,
  notAvailable: (label, choice) =>
    `Vaihtoehtoa ”${choice}” ei voi enää valita. Valitse toinen ${toIt(label)}.`,
  tooFewChoices: (label, least) =>
    `Valitse ${toIt(label)} vähintään ${count(least, 'vaihtoehto', 'vaihtoehtoa')}.`,
  tooManyChoices: (label, most) =>
    `Valitse ${toIt(label)} enintään ${count(most, 'vaihtoehto', 'vaihtoehtoa')}.`,
  alone: (label, choice) =>
    `Valitse ${toIt(label)} joko ”${choice}” tai muita vaihtoehtoja, mutta ei molempia.`,
  fileKind: (label, file, kinds) =>
    `Poista tiedosto ”${file}”. Näitä tiedostotyyppejä voi liittää ${toIt(label)}: ${kinds}.`,
  fileSize: (label, file, most) =>
    `Tiedosto ”${file}” on liian suuri ${toIt(label)}. Vaihda se tiedostoon, jonka koko on enintään ${most}.`,
  emptyFile: (label, file) =>
    `Tiedosto ”${file}” ${inIt(label)} on tyhjä. Poista se ja liitä tiedosto, jossa on sisältöä.`,
  tooFewFiles: (label, least) => `Liitä ${toIt(label)} vähintään ${count(least, 'tiedosto', 'tiedostoa')}.`,
  tooManyFiles: (label, most) =>
    `Jätä ${toIt(label)} enintään ${count(most, 'tiedosto', 'tiedostoa')} ja poista loput.`,
  tooFewRows: (label, rowName, least) => `Lisää ${toIt(label)} vähintään ${least} × ”${rowName}”.`,
  tooManyRows: (label, rowName, most) =>
    `Jätä ${toIt(label)} enintään ${most} × ”${rowName}” ja poista loput.`,
  partOf: (part, label) => `${part} (${label})`,
  parts: {
    name: 'Nimi',
    personalNumber: 'Henkilötunnus',
    careOf: 'C/o',
    street: 'Katuosoite',
    postcode: 'Postinumero',
    city: 'Postitoimipaikka',
    country: 'Maa',
    email: 'Sähköposti',
    phone: 'Puhelin',
    organisationNumber: 'Organisaationumero',
    organisationName: 'Organisaation nimi',
    contactName: 'Yhteyshenkilö',
    from: 'Alkamispäivä',
    to: 'Päättymispäivä',
    address: 'Osoite',
    description: 'Paikan kuvaus',
  },
  yes: 'Kyllä',
  no: 'Ei',
  agreed: 'Kyllä, hyväksytty',
  notAnswered: 'Ei vastattu',
  answeredLater: 'Toimitetaan myöhemmin',
  to: '–',
  currency: 'kr',
  decimalComma: ',',
  thousandSpace: '\u00a0',
  ofDay: '.',
  months: [
    'tammikuuta',
    'helmikuuta',
    'maaliskuuta',
    'huhtikuuta',
    'toukokuuta',
    'kesäkuuta',
    'heinäkuuta',
    'elokuuta',
    'syyskuuta',
    'lokakuuta',
    'marraskuuta',
    'joulukuuta',
  ],
  upgrade: {
    kept: (label) => `Vastauksesi kohtaan ”${label}” on tallella.`,
    removed: (label) =>
      `Kohtaa ”${label}” ei enää ole sähköisessä palvelussa. Vastauksesi siihen on poistettu.`,
    choiceGone: (label) =>
      `Kohdassa ”${label}” valitsemaasi vaihtoehtoa ei voi enää valita. Vastaa uudelleen.`,
    otherKind: (label) => `Kohtaan ”${label}” vastataan nyt toisella tavalla. Vastaa uudelleen.`,
    partGone: (label) => `Kohdassa ”${label}” kysytään aiempaa vähemmän. Muu osa vastauksestasi on tallella.`,
    toCheck: (label) =>
      `Kohdan ”${label}” vaatimukset ovat muuttuneet. Vastauksesi on tallella, mutta se on tarkistettava.`,
    added: (label) => `Uusi kysymys: ”${label}”.`,
  },
};
