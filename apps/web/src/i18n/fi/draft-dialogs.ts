import type { draftDialogTexts as sv } from '../sv/draft-dialogs.ts';

export const draftDialogTexts: typeof sv = {
  savedTitle: 'Asiasi on tallennettu',
  savedText:
    'Jos haluat jatkaa asiaa myöhemmin, siirry Min sida -sivulle. Jos haluat jatkaa täyttämistä nyt, valitse Jatka.',
  goOn: 'Jatka',
  toMyPage: 'Siirry Min sida -sivulle',
  notSavedTitle: 'Asiaasi ei voitu tallentaa',
  notSavedText:
    'Sivulla on kenttiä, joiden sisältöä ei voitu hyväksyä. Korjaa virheet tai tyhjennä kentät, ennen kuin asian voi tallentaa.',
  keptAnyway: 'Kirjoittamasi on silti tallessa juuri sellaisena kuin sen kirjoitit.',
  emptyField: 'Tyhjennä kenttä',
  emptyFieldOf: (label) => ` ${label}`,
  emptied: (label) => `${label} on tyhjennetty.`,
  close: 'Sulje',
  saveTrouble:
    'Emme saa juuri nyt yhteyttä palvelimeen. Kirjoittamasi säilyy sivulla, ja yritämme tallentaa sen uudelleen.',

  conflictTitle: 'Samaa kysymystä on muutettu kahdessa paikassa',
  conflictText:
    'Olet vastannut samaan kysymykseen täällä ja toisessa ikkunassa tai toisella laitteella. Valitse, kumpi vastaus on voimassa.',
  conflictMine: 'Vastaus täällä',
  conflictTheirs: 'Vastaus toisessa ikkunassa',
  conflictEmpty: 'Ei vastausta',
  conflictSettle: 'Käytä valittuja vastauksia',

  upgradeTitle: 'Sähköinen palvelu on päivitetty viime käyntisi jälkeen',
  upgradeText: 'Nämä ovat muuttuneet:',
  upgradeRead: 'Olen lukenut',

  leaveTitle: 'Kaikkea ei ole vielä tallennettu',
  leaveText: 'Jos poistut sivulta nyt, viimeksi kirjoittamasi voi kadota.',
  leaveStay: 'Pysy sivulla',
  leaveGo: 'Poistu sivulta',

  cannotOpen: 'Lomaketta ei voitu avata',
  retry: 'Yritä uudelleen',
  retrying: 'Yritetään uudelleen …',
  goneTitle: 'Asiaa ei enää ole',
  goneText: 'Se on voitu lähettää tai poistaa toisessa ikkunassa.',
  beingSignedTitle: 'Asia odottaa allekirjoituksia',
  beingSignedText:
    'Vastauksia ei voi muuttaa, kun allekirjoitukset ovat kesken. Peru allekirjoituspyyntö, jos haluat muuttaa jotain.',
  toSignatures: 'Näytä allekirjoitukset',
  toStart: 'Etusivulle',
};
