import type * as sv from '../sv/about-eid.ts';

const issuers: Readonly<Record<string, sv.Issuer>> = {
  bankid: {
    get: 'Saat BankID-tunnisteen pankistasi, jos sinulla on ruotsalainen henkilötunnus ja voimassa oleva henkilöllisyystodistus. Se voi olla puhelimessa, tiedostona tietokoneella tai kortilla.',
    block: 'Soita pankkiisi tai sulje se pankin sovelluksessa tai verkkosivustolla.',
    link: { label: 'bankid.com', url: 'https://www.bankid.com/' },
  },
  freja: {
    get: 'Lataa Freja-sovellus ja lisää henkilöllisyystodistuksesi sovelluksen ohjeiden mukaan.',
    block: 'Sulje se Frejan Omilla sivuilla (Mina sidor) tai heidän asiakaspalvelunsa kautta.',
    link: { label: 'frejaeid.com', url: 'https://frejaeid.com/' },
  },
  telia: {
    get: 'Jos sinulla on jo Telian sähköinen tunniste, voit käyttää sitä täällä, kunnes sen voimassaolo päättyy.',
    block: 'Ota yhteyttä Teliaan.',
    link: { label: 'telia.se', url: 'https://www.telia.se/' },
  },
  'foreign-eid': {
    get: 'Jos sinulla on toisen EU- tai ETA-maan sähköinen tunniste, voit käyttää sitä täällä, jos maa on ilmoittanut sen EU:lle. Valitse kirjautuessasi Foreign eID.',
    block: 'Ota yhteyttä tunnisteen myöntäjään omassa maassasi.',
    link: { label: 'digg.se', url: 'https://www.digg.se/' },
  },
};

export function issuerOf(name: string, label: string): sv.Issuer {
  return (
    issuers[name] ?? {
      get: `Käänny tunnisteen myöntäjän puoleen: ${label}.`,
      block: 'Ota yhteyttä tunnisteen myöntäjään.',
      link: null,
    }
  );
}

export const aboutEidTexts: typeof sv.aboutEidTexts = {
  title: 'Tietoa sähköisestä tunnistautumisesta',
  lead: 'Sähköisellä tunnisteella osoitat verkossa, kuka olet, samalla tavalla kuin henkilöllisyystodistuksella.',
  whatTitle: 'Mihin sitä käytetään',
  what: [
    'Kun kirjaudut, tiedämme, että se olet sinä, ja näytämme vain sinulle kuuluvat asiat. Joissakin sähköisissä palveluissa myös allekirjoitat sillä. Allekirjoitus on yhtä sitova kuin paperilla.',
    'Älä koskaan anna koodiasi muille, äläkä tunnistaudu, kun joku toinen pyytää sinua tekemään niin, esimerkiksi puhelimessa. Emme koskaan soita ja pyydä sinua kirjautumaan.',
  ],
  getTitle: 'Näitä voit käyttää meillä',
  visit: 'Lue lisää:',
  abroadNote: 'Log in with Foreign eID if you have an eID from another EU or EEA country.',
  validTitle: 'Kuinka kauan se on voimassa',
  valid:
    'Sähköinen tunniste on voimassa tietyn ajan, usein muutaman vuoden. Sovelluksesta näet, milloin voimassaolo päättyy. Tunnisteen myöntäjä uusii sen.',
  lostTitle: 'Jos olet kadottanut sen',
  lost: 'Sulje se heti, jos olet kadottanut puhelimen tai kortin tai epäilet, että joku toinen tietää koodisi. Sulje se tunnisteen myöntäjän kautta:',
  withoutTitle: 'Jos sinulla ei ole tunnistetta',
  without:
    'Joitakin sähköisiä palveluja voi käyttää kirjautumatta. Se kerrotaan palvelun aloitussivulla. Muuten autamme sinua puhelimitse, kirjeitse tai paikan päällä. Tämä koskee myös sinua, jolla on turvakielto.',
  tryTitle: 'Kokeile, toimiiko tunnisteesi',
  try: 'Sinua ei kirjata sisään, emmekä tallenna sinusta mitään.',
  test: 'Testaa sähköinen tunnisteesi',
};
