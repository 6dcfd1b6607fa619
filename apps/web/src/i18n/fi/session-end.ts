import type { sessionEndTexts as sv } from '../sv/session-end.ts';

export const sessionEndTexts: typeof sv = {
  'service-ended': {
    title: 'Sähköinen palvelu suljettiin',
    lead: 'Et tehnyt mitään vähään aikaan, joten suljimme palvelun turvallisuussyistä.',
  },
  idle: {
    title: 'Sinut on kirjattu ulos',
    lead: 'Et tehnyt mitään vähään aikaan, joten kirjasimme sinut ulos turvallisuussyistä.',
  },
  'signed-out': { title: 'Olet kirjautunut ulos', lead: 'Kiitos käynnistä.' },
  finished: { title: 'Sähköinen palvelu on suljettu', lead: 'Mitään kirjoittamastasi ei jää tälle sivulle.' },
  elsewhere: {
    title: 'Sinut on kirjattu ulos',
    lead: 'Kirjautuminen päätettiin toisessa välilehdessä tai toisella laitteella.',
  },
  answersTitle: 'Mitä vastauksillesi tapahtui?',
  kept: (day) =>
    day === null
      ? 'Vastauksesi on tallennettu.'
      : `Vastauksesi on tallennettu. Ne säilyvät Min sida -sivulla ${day} asti.`,
  keptSince: (when) => `Viimeksi tallennettu ${when}.`,
  unsaved: 'Aivan viimeksi kirjoittamaasi ei ehditty tallentaa.',
  deleted:
    'Vastauksesi on poistettu, koska niitä ei voi tallentaa täällä myöhempää varten. Sinun on aloitettava alusta.',
  neverSaved: 'Mitään ei ehditty tallentaa.',
  draftsDeleted: (count) =>
    count === 1 ? 'Yksi aloitettu asia poistettiin.' : `${count} aloitettua asiaa poistettiin.`,
  draftsKept: (count) =>
    count === 1
      ? 'Yksi aloitettu asia on tallennettu Min sida -sivulle.'
      : `${count} aloitettua asiaa on tallennettu Min sida -sivulle.`,
  shared: 'Sulje selain, jos muutkin käyttävät samaa tietokonetta.',
  comeBack: 'Kirjaudu sisään ja jatka siitä, mihin jäit',
  signIn: 'Kirjaudu uudelleen',
  toStart: 'Etusivulle',
};
