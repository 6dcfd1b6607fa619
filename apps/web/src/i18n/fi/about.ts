import type { personalDataTexts as sv } from '../sv/about.ts';

export const personalDataTexts: typeof sv = {
  title: 'Henkilötietojen käsittely',
  lead: (municipality) =>
    `Näin henkilötietojasi käsitellään, kun käytät sähköisiä palveluja. Palvelut tarjoaa ${municipality}.`,
  sections: (municipality) => [
    {
      heading: 'Kuka vastaa',
      paragraphs: [
        `Antamistasi tiedoista vastaa ${municipality}. Rekisterinpitäjä on lautakunta, joka käsittelee asiasi.`,
      ],
    },
    {
      heading: 'Miksi tarvitsemme tietoja',
      paragraphs: [
        'Käytämme tietoja asiasi vastaanottamiseen ja käsittelyyn. Kunkin sähköisen palvelun aloitussivulla kerrotaan, miksi, millä oikeusperusteella, kuinka kauan säilytämme tietoja ja kuka ne saa.',
        'Emme koskaan myy tietoja emmekä käytä niitä mainontaan. Sivut eivät hae mitään muilta yrityksiltä. Yksi eväste pitää kirjaa siitä, että olet kirjautunut, ja jos olet valinnut kielen, toinen muistaa sen. Muita evästeitä ei ole.',
      ],
    },
    {
      heading: 'Ennen kuin olet lähettänyt asian',
      paragraphs: [
        'Aloitettuun asiaan kirjoittamasi tiedot ovat omiasi. Kukaan kunnassa ei voi lukea niitä. Ne poistetaan itsestään, kun Min sida -sivulla mainittu aika on kulunut, tai kun kirjaudut ulos, jos palvelussa ei voi tallentaa.',
      ],
    },
    {
      heading: 'Kun olet lähettänyt asian',
      paragraphs: [
        'Lähettämästäsi tulee julkinen asiakirja. Muut voivat pyytää saada lukea sen. Ennen kuin luovutamme mitään, tutkimme, ovatko tiedot salassa pidettäviä.',
        'Aina kun työntekijä avaa asiasi, siitä jää merkintä.',
        'Kun asian säilytysaika on kulunut, voimme hävittää sen. Silloin kaikki asiassa oleva katoaa lopullisesti. Kun sinulla ei enää ole mitään meillä, myös yhteystietosi poistetaan kolmen kuukauden kuluttua viimeisestä kirjautumisestasi.',
      ],
    },
    {
      heading: 'Oikeutesi',
      paragraphs: ['Tietosuoja-asetuksen mukaan sinulla on oikeus'],
      points: [
        'saada tietää, mitä tietoja meillä on sinusta, ja saada niistä kopio',
        'saada virheelliset tiedot oikaistuiksi',
        'joissakin tapauksissa saada tiedot poistetuiksi tai niiden käyttö rajoitetuksi',
        'vastustaa tapaa, jolla käytämme niitä',
        'tehdä valitus Ruotsin tietosuojaviranomaiselle (Integritetsskyddsmyndigheten), imy.se.',
      ],
    },
  ],
};
