import type * as sv from '../sv/accessibility.ts';

export const accessibilityTexts: typeof sv.accessibilityTexts = {
  title: 'Saavutettavuusseloste',
  heading: 'Saavutettavuus\u00adseloste',
  lead: (municipality) =>
    `Kaikkien on voitava käyttää sähköisiä palveluja (${municipality}). Tässä kerrotaan, kuinka pitkällä olemme ja miten ilmoitat, kun jokin ei toimi.`,
  scopeTitle: 'Ketä ja mitä seloste koskee',
  scope: (municipality, address) =>
    `Tästä verkkosivustosta vastaa ${municipality}. Seloste koskee sähköisiä palveluja osoitteessa ${address} sekä niiden lomakkeita ja vastaanottokuittauksia.`,
  conformityTitle: 'Kuinka saavutettava sivusto on',
  conformity: {
    full: 'Sivusto täyttää kokonaan digitaalisten julkisten palvelujen saavutettavuutta koskevan lain vaatimukset.',
    partial:
      'Sivusto täyttää osittain digitaalisten julkisten palvelujen saavutettavuutta koskevan lain vaatimukset. Kohdassa Puutteet kerrotaan, mitä on jäljellä.',
    none: 'Sivusto ei täytä digitaalisten julkisten palvelujen saavutettavuutta koskevan lain vaatimuksia. Kohdassa Puutteet kerrotaan, miksi.',
  },
  standard: 'Sitä arvioidaan WCAG 2.2 -ohjeiden AA-tason ja standardin EN 301 549 mukaan.',
  shortcomingsTitle: 'Puutteet',
  noShortcomings: 'Tiedossamme ei ole puutteita. Jos löydät sellaisen, kerro siitä meille.',
  reasons: {
    remedied: 'Tämä ei ole lain mukaista, ja korjaamme sen',
    disproportionate: 'Tämä on jätetty pois, koska se olisi kohtuuton rasite (lain 12 §)',
    outside: 'Laki ei koske tätä',
  },
  assessmentTitle: 'Näin olemme arvioineet sivuston',
  method: {
    own: 'Olemme tehneet oman arvioinnin automaattisilla testeillä Chrome- ja Firefox-selaimissa sekä näppäimistöllä, suurennuksella ja suurella kontrastilla.',
    external: 'Riippumaton arvioija on arvioinut sivuston.',
  },
  assessedOn: (day) => `Arviointi tehtiin viimeksi ${day}.`,
  updatedOn: (day) => `Seloste päivitettiin viimeksi ${day}.`,
  workTitle: 'Näin työskentelemme',
  work: [
    'Kaiken voi tehdä pelkällä näppäimistöllä.',
    'Sivusto toimii ruudunlukijalla, suurennuksella, suurella kontrastilla ja tummassa tilassa.',
    'Sivut sopivat näytöille, joiden leveys on vähintään 320 kuvapistettä.',
    'Sinulla on runsaasti aikaa: saat varoituksen ennen uloskirjautumista ja voit pidentää aikaa.',
    'Virheet selitetään sanoin, ja saat tietää, missä ne ovat.',
    'Jokainen sähköinen palvelu on olemassa myös paperilomakkeena niille, jotka eivät voi käyttää sitä.',
  ],
  reportTitle: 'Jos jokin ei toimi sinulle',
  report:
    'Kerro meille, niin korjaamme virheen ja autamme sinua muulla tavalla. Voit myös pyytää sisällön toisessa muodossa.',
  reportLink: 'Ilmoita saavutettavuuden puutteesta',
  contact: (email, phone) => `Tavoitat meidät myös sähköpostitse ${email} tai puhelimitse ${phone}.`,
  complaintTitle: 'Jos et ole tyytyväinen vastaukseemme',
  complaint:
    'Ruotsin digitaalihallinnon viranomainen Digg valvoo lain noudattamista. Voit tehdä sinne ilmoituksen, jos emme korjaa asiaa, josta olet kertonut meille.',
  complaintLink: 'Ilmoita puutteellisesta saavutettavuudesta Diggille',
  complaintUrl: 'https://www.digg.se/tdosanmalan',
  platform: {
    conformity: 'partial',
    assessedOn: '2026-11-23',
    updatedOn: '2026-11-23',
    method: 'own',
    shortcomings: [
      {
        what: 'Päivittäin apuvälineitä käyttävät henkilöt eivät ole kokeilleet sivustoa, eikä kukaan ulkopuolinen ole arvioinut sitä.',
        reason: 'remedied',
        why: 'Sivustolla voi olla puutteita, joita emme tunne. Siksi ilmoitamme sen täyttävän vaatimukset osittain, kunnes arviointi on tehty.',
      },
      {
        what: 'Asukkaiden itse lähettämistä kartoista, kuvista ja muista tiedostoista voi puuttua teksti tai rakenne.',
        reason: 'outside',
        why: 'Ne ovat muiden tekemiä, eikä niiden sisältö ole meidän hallinnassamme.',
      },
    ],
  },
};

export const accessibilityReportTexts: typeof sv.accessibilityReportTexts = {
  title: 'Ilmoita saavutettavuuden puutteesta',
  lead: 'Kirjoita, mikä ei toimi sinulle. Sinun ei tarvitse kirjautua eikä kertoa, kuka olet.',
  page: 'Mitä sivua asia koskee?',
  pageHint: 'Sivu, jolta tulit, on jo täytetty. Muuta, jos asia koskee toista sivua.',
  problem: 'Mikä ei toimi?',
  problemHint:
    'Kerro mielellään, mitä halusit tehdä ja mitä apuvälinettä käytät. Älä kirjoita henkilötunnuksia tai muita arkaluonteisia tietoja.',
  problemMissing: 'Kirjoita, mikä ei toimi.',
  email: 'Sähköpostiosoite',
  emailHint: 'Vain, jos haluat vastauksen.',
  emailWrong: 'Kirjoita sähköpostiosoite muodossa nimi@esimerkki.se tai jätä kenttä tyhjäksi.',
  optional: '(vapaaehtoinen)',
  public: 'Kirjoittamastasi tulee julkinen asiakirja.',
  send: 'Lähetä ilmoitus',
  sending: 'Lähetetään …',
  wrong: 'Nämä on korjattava ennen lähettämistä',
  thanksTitle: 'Kiitos, ilmoitus on lähetetty',
  thanks: 'Luemme sen ja korjaamme, minkä voimme. Jos haluat vastauksen, saat sen sähköpostitse.',
  number: (number) => `Ilmoituksen asianumero on ${number}.`,
  back: 'Takaisin sivulle',
};
