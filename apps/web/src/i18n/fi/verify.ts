import type { verifyTexts as sv } from '../sv/verify.ts';

export const verifyTexts: typeof sv = {
  title: 'Tarkista vastaanottokuittaus',
  lead: 'Katso, onko vastaanottokuittaus annettu täällä, onko se muuttumaton ja ketkä ovat allekirjoittaneet.',
  file: 'Vastaanottokuittaus PDF-tiedostona',
  fileHint:
    'Tiedosto pysyy tietokoneellasi. Vain sen sormenjälki, rivi numeroita ja kirjaimia, lähetetään tänne.',
  choose: 'Valitse tiedosto',
  chooseAnother: 'Valitse toinen tiedosto',
  drop: 'tai vedä se tähän',
  chosen: (name, size) => `${name}, ${size}`,
  unreadable: 'Tiedostoa ei voitu lukea. Valitse se uudelleen.',
  code: 'Tarkistuskoodi',
  codeHint: 'Se on vastaanottokuittauksessa. Koodilla näet, mitä kuittauksen pitäisi sisältää.',
  nothing: 'Valitse kuittauksen tiedosto, kirjoita tarkistuskoodi tai tee molemmat.',
  check: 'Tarkista',
  checking: 'Tarkistetaan …',
  another: 'Tarkista toinen',

  unchangedTitle: 'Vastaanottokuittaus on aito ja muuttumaton',
  unchanged: (municipality, when) =>
    `Tiedosto on täsmälleen sama kuin annettu kuittaus. Antaja: ${municipality}, ${when}.`,
  knownTitle: 'Koodi kuuluu täällä annettuun vastaanottokuittaukseen',
  known: (municipality) =>
    `Tällä koodilla on annettu vastaanottokuittaus. Antaja: ${municipality}. Vertaa alla olevia tietoja omaan kuittaukseesi.`,
  knownNext: 'Jos haluat tietää, onko tiedosto muuttumaton, valitse myös tiedosto.',
  changedTitle: 'Tiedosto ei ole se, joka annettiin',
  changed: (municipality) =>
    `Koodi kuuluu vastaanottokuittaukseen (antaja: ${municipality}), mutta tiedosto ei ole samanlainen. Älä luota tiedostoon. Kuittauksessa pitäisi olla nämä tiedot:`,
  unknownTitle: 'Emme tunnista vastaanottokuittausta',
  unknownFile:
    'Tiedostoa on muutettu, tai sitä ei ole annettu täällä. Kirjoita kuittauksessa oleva tarkistuskoodi nähdäksesi, mitä siinä pitäisi olla.',
  unknownCode: 'Tarkista, että koodi on kirjoitettu oikein ja että kuittaus on tältä kunnalta.',
  number: 'Asian numero',
  eService: 'Sähköinen palvelu',
  municipality: 'Kunta',
  received: 'Saapunut',
  issued: 'Kuittaus annettu',
  signatures: 'Allekirjoitukset',
  removed: (day: string) =>
    `Asia hävitettiin ${day}. Sen sisältöä ja allekirjoittajien tietoja ei ole enää tallessa.`,
  simulated: 'Kuittaus on testiympäristöstä, jossa sähköinen tunnistus on simuloitu. Se ei todista mitään.',
};
